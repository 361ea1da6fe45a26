/*
code   = "648"
says   = "The episode of need starts after the child came into care."
to_do  = "Enter the date of the referral that the episode began with."
table  = "list_6"
about  = ["cin_started"]
weight = "explain"

[[example]]
shows = "a child in care has been in need since then at least; care that has ended may belong to an earlier episode"
given.list_6 = """
child_id, cin_started
C1,       2026-07-01
C2,       2026-06-01
C3,       2026-07-01
"""
given.list_8 = """
child_id, care_started, care_ended, care_ended_reason
C1,       2026-06-01,   ,
C2,       2026-06-01,   ,
C3,       2025-06-01,   2026-06-01, E4A
"""
finds.list_6 = [1]
*/

select distinct list_6.row_id as list_6_row
from list_6
join list_8 on list_6.child_id = list_8.child_id
where list_6.cin_started > list_8.care_started
  and list_8.care_ended is null
  and list_8.care_ended_reason is null
