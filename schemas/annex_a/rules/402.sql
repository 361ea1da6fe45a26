/*
code   = "402"
says   = "The assessment started more than ten months before the child was born."
to_do  = "Put right the date of birth or the date of the assessment."
table  = "list_4"
about  = ["started", "born"]
weight = "explain"

[[example]]
shows = "a pregnancy may be known for some months, not for a year; a blank date of birth is not looked at"
given.list_4 = """
child_id, born,       started
C1,       2026-08-01, 2025-09-30
C2,       2026-08-01, 2026-04-20
C3,       2027-01-15, 2026-06-01
C4,       ,           2026-06-01
C5,       2012-01-01, 2026-06-01
C6,       2026-09-01, 2025-06-01
"""
finds.list_4 = [1, 6]
*/

select row_id as list_4_row
from list_4
where started < born - interval '10 months'
