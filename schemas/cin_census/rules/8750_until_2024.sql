/*
code   = "8750"
says   = "The child is not born yet, and its gender is not 0."
to_do  = "Record 0 until the child is born, or the date of birth if it has been."
table  = "child_identifiers"
about  = ["gender_current", "expected_person_birth_date"]
weight = "error"
until  = 2024

[[example]]
shows = "0 is for the unborn; the born are no concern here"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, person_birth_date, expected_person_birth_date, gender_current
A1,          ,                  2024-06-01,                 0
A2,          ,                  2024-06-01,                 1
A3,          ,                  2024-06-01,
A4,          2024-03-01,        2024-06-01,                 2
A5,          ,                  ,                           2
"""
finds.child_identifiers = [2, 3]
*/

select row_id as child_identifiers_row
from child_identifiers
where expected_person_birth_date is not null
  and person_birth_date is null
  and (gender_current is null or gender_current <> '0')
