/*
code   = "647"
says   = "The episode of need starts after the child's open child protection plan did."
to_do  = "Enter the date of the referral that the episode began with."
table  = "list_6"
about  = ["cin_started"]
weight = "explain"

[[example]]
shows = "a plan cannot be older than the episode it belongs to; a plan that has ended may belong to an earlier one"
given.list_6 = """
child_id, cin_started
C1,       2026-07-01
C2,       2026-05-01
C3,       2026-07-01
C4,
"""
given.list_7 = """
child_id, plan_started, plan_ended
C1,       2026-06-01,
C2,       2026-06-01,
C3,       2025-06-01,   2026-06-01
C4,       2026-06-01,
"""
finds.list_6 = [1]
*/

select distinct list_6.row_id as list_6_row
from list_6
join list_7 on list_6.child_id = list_7.child_id
where list_6.cin_started > list_7.plan_started and list_7.plan_ended is null
