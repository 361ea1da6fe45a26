/*
code   = "8750"
says   = "The child is not born yet, and its sex is not U."
to_do  = "Record U until the child is born, or the date of birth if it has been."
table  = "child_identifiers"
about  = ["sex", "expected_person_birth_date"]
weight = "error"
since  = 2025

[[example]]
shows = "U is for the unborn; the born are no concern here"
given.child_identifiers = """
la_child_id, person_birth_date, expected_person_birth_date, sex
A1,          ,                  2026-06-01,                 U
A2,          ,                  2026-06-01,                 M
A3,          ,                  2026-06-01,
A4,          2026-03-01,        2026-06-01,                 F
A5,          ,                  ,                           F
"""
finds.child_identifiers = [2, 3]
*/

select row_id as child_identifiers_row
from child_identifiers
where expected_person_birth_date is not null
  and person_birth_date is null
  and (sex is null or sex <> 'U')
