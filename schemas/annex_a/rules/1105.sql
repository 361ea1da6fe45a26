/*
code   = "1105"
says   = "Stage 1 ended before it started, or after the snapshot."
to_do  = "Put right the start or the end of Stage 1."
table  = "list_11"
about  = ["stage_1_ended", "stage_1_started"]
weight = "explain"

[[example]]
shows = "an end before the start and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, stage_1_started, stage_1_ended
A1,         2026-06-01,      2026-05-01
A2,         2026-06-01,      2026-10-05
A3,         2026-06-01,      2026-08-01
A4,         2026-06-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where stage_1_ended < stage_1_started or stage_1_ended > :period_end
