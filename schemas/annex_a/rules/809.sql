/*
code   = "809"
says   = "The latest placement starts outside this time in care, or after the snapshot."
to_do  = "Enter the day the child moved to the latest placement within this time in care."
table  = "list_8"
about  = ["placement_started", "care_started", "care_ended"]
weight = "explain"

[[example]]
shows = "a placement from before care, one from after it and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended, placement_started
C1,       2026-05-01,   ,           2026-04-01
C2,       2026-05-01,   2026-07-01, 2026-07-10
C3,       2026-05-01,   ,           2026-10-05
C4,       2026-05-01,   ,           2026-05-01
C5,       2026-05-01,   ,
"""
finds.list_8 = [1, 2, 3]
*/

select row_id as list_8_row
from list_8
where placement_started < care_started
   or placement_started > care_ended
   or placement_started > :period_end
