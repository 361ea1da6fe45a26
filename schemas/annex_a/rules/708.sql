/*
code   = "708"
says   = "The last statutory visit lies outside the child protection plan, or after the snapshot."
to_do  = "Enter the latest visit made under this plan, or leave it blank if there has been none."
table  = "list_7"
about  = ["visited", "plan_started", "plan_ended"]
weight = "explain"

[[example]]
shows = "a visit before the plan, one after its end and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started, plan_ended, visited
C1,       2026-05-01,   ,           2026-04-20
C2,       2026-05-01,   2026-07-01, 2026-07-20
C3,       2026-05-01,   ,           2026-10-05
C4,       2026-05-01,   2026-07-01, 2026-07-01
C5,       2026-05-01,   ,
"""
finds.list_7 = [1, 2, 3]
*/

select row_id as list_7_row
from list_7
where visited < plan_started or visited > plan_ended or visited > :period_end
