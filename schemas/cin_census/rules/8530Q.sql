/*
code   = "8530Q"
says   = "The day on which the child is expected is not within 30 days before and nine months after the census year's end."
to_do  = "Correct the day; where the child has been born since, record the date of birth instead."
table  = "child_identifiers"
about  = ["expected_person_birth_date"]
weight = "explain"

[[example]]
shows = "the days at both ends are outside"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, expected_person_birth_date
A1,          2026-03-01
A2,          2026-03-02
A3,          2026-12-30
A4,          2026-12-31
A5,
"""
finds.child_identifiers = [1, 4]
*/

select row_id as child_identifiers_row
from child_identifiers
where expected_person_birth_date <= :month_before_end
   or expected_person_birth_date >= :nine_months_on
