/*
code   = "1106"
says   = "Stage 2 started before Stage 1 ended or before the enquiry, or after the snapshot."
to_do  = "Put right the start of Stage 2 or the end of Stage 1."
table  = "list_11"
about  = ["stage_2_started", "stage_1_ended"]
weight = "explain"

[[example]]
shows = "the stages follow one another; a fast track has no Stage 1"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, enquired,   stage_1_ended, stage_2_started
A1,         2026-01-01, 2026-06-01,    2026-05-01
A2,         2026-01-01, 2026-06-01,    2026-10-05
A3,         2026-01-01, ,              2025-12-01
A4,         2026-01-01, 2026-06-01,    2026-06-01
A5,         2026-01-01, ,              2026-02-01
"""
finds.list_11 = [1, 2, 3]
*/

select row_id as list_11_row
from list_11
where stage_2_started < stage_1_ended or stage_2_started < enquired or stage_2_started > :period_end
