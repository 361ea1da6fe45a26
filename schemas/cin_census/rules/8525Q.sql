/*
code   = "8525Q"
says   = "The child has both a date of birth and a day on which it is expected, or neither."
to_do  = "Keep the date of birth of a born child, and the expected day of an unborn one."
table  = "child_identifiers"
about  = ["person_birth_date", "expected_person_birth_date"]
weight = "explain"

[[example]]
shows = "one of the two is right"
given.child_identifiers = """
la_child_id, person_birth_date, expected_person_birth_date
A1,          2015-01-01,
A2,          ,                  2026-06-01
A3,          2015-01-01,        2026-06-01
A4,          ,
"""
finds.child_identifiers = [3, 4]
*/

select row_id as child_identifiers_row
from child_identifiers
where (person_birth_date is null) = (expected_person_birth_date is null)
