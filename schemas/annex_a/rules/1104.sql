/*
code   = "1104"
says   = "Stage 1 started before the enquiry, or after the snapshot."
to_do  = "Put right the start of Stage 1 or the date of the enquiry."
table  = "list_11"
about  = ["stage_1_started", "enquired"]
weight = "explain"

[[example]]
shows = "a start before the enquiry and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, enquired,   stage_1_started
A1,         2026-06-01, 2026-05-01
A2,         2026-06-01, 2026-10-05
A3,         2026-06-01, 2026-06-01
A4,         2026-06-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where stage_1_started < enquired or stage_1_started > :period_end
