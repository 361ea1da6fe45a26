/*
code   = "1107"
says   = "Stage 2 ended before it started, or after the snapshot."
to_do  = "Put right the start or the end of Stage 2."
table  = "list_11"
about  = ["stage_2_ended", "stage_2_started"]
weight = "explain"

[[example]]
shows = "an end before the start and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_2_started, stage_2_ended
A1,         2026-06-01,      2026-05-01
A2,         2026-06-01,      2026-10-05
A3,         2026-06-01,      2026-08-01
A4,         2026-06-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where stage_2_ended < stage_2_started or stage_2_ended > :period_end
