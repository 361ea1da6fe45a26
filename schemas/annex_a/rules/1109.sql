/*
code   = "1109"
says   = "The adopter was approved before applying or before Stage 2 started, or after the snapshot."
to_do  = "Put right the date of approval, or the earlier date that is wrong."
table  = "list_11"
about  = ["approved", "applied", "stage_2_started"]
weight = "explain"

[[example]]
shows = "approval comes after the application and during or after Stage 2"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_2_started, applied,    approved
A1,         2026-03-01,      2026-04-01, 2026-03-15
A2,         2026-06-01,      ,           2026-05-01
A3,         ,                2026-04-01, 2026-10-05
A4,         2026-03-01,      2026-04-01, 2026-06-01
A5,         2026-03-01,      2026-04-01,
"""
finds.list_11 = [1, 2, 3]
*/

select row_id as list_11_row
from list_11
where approved < applied or approved < stage_2_started or approved > :period_end
