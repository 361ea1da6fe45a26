/*
code   = "807"
says   = "The child left care before coming into it, or after the snapshot."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "list_8"
about  = ["care_ended", "care_started"]
weight = "explain"

[[example]]
shows = "an end before the start and an end in the future are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended
C1,       2026-06-01,   2026-05-01
C2,       2026-06-01,   2026-10-01
C3,       2026-06-01,   2026-08-01
C4,       2026-06-01,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where care_ended < care_started or care_ended > :period_end
