/*
code   = "607"
says   = "The episode of need ended before it started, or after the snapshot."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "list_6"
about  = ["cin_ended", "cin_started"]
weight = "explain"

[[example]]
shows = "an end before the start and an end in the future are found; a same-day episode is not"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended
C1,       2026-06-01,  2026-05-01
C2,       2026-06-01,  2026-10-01
C3,       2026-06-01,  2026-06-01
C4,       2026-06-01,
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where cin_ended < cin_started or cin_ended > :period_end
