/*
code   = "1103"
says   = "The person has made an enquiry and nothing more, which is too early for this list."
to_do  = "Enter the start of Stage 1, or take the person out of the list."
table  = "list_11"
about  = ["stage_1_started", "enquired"]
weight = "explain"

[[example]]
shows = "an enquiry alone is found; Stage 1 is enough, and so is a fast track that begins with Stage 2"
given.list_11 = """
adopter_id, enquired,   stage_1_started, stage_2_started, approved
A1,         2026-06-01, ,                ,
A2,         2026-06-01, 2026-07-01,      ,
A3,         2026-06-01, ,                2026-07-01,
A4,         2020-06-01, ,                ,                2021-02-01
"""
finds.list_11 = [1]
*/

select row_id as list_11_row
from list_11
where enquired is not null
  and stage_1_started is null
  and stage_1_ended is null
  and stage_2_started is null
  and stage_2_ended is null
  and applied is null
  and approved is null
  and matched is null
  and placed is null
  and adopted is null
