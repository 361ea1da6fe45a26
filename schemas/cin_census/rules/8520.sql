/*
code   = "8520"
says   = "The child was born after the last day of the census year."
to_do  = "Correct the date of birth; for an unborn child record the day it is expected instead."
table  = "child_identifiers"
about  = ["person_birth_date"]
weight = "error"

[[example]]
shows = "born on the last day is fine"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2026-03-31
A2,          2026-04-01
A3,
"""
finds.child_identifiers = [2]
*/

select row_id as child_identifiers_row
from child_identifiers
where person_birth_date > :period_end
