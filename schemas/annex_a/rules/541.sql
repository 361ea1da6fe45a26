/*
code   = "541"
says   = "The conference ended in a child protection plan, but list 7 has no plan of the child from that day or later."
to_do  = "Add the plan to list 7, or put right the conference's outcome or the plan's start date."
table  = "list_5"
about  = ["icpc_led_to_plan", "icpc_held"]
weight = "explain"

[[example]]
shows = "a plan of an earlier year is not the one; a plan from the day of the conference is"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, icpc_held,  icpc_led_to_plan
C1,       2026-06-01, yes
C2,       2026-06-01, yes
C3,       2026-06-01, yes
C4,       2026-06-01, no
C5,       2026-06-01, yes
"""
given.list_7 = """
child_id, plan_started
C2,       2024-06-01
C3,       2026-06-01
C5,
"""
finds.list_5 = [1, 2]
*/

with answered as (
    select distinct list_5.row_id
    from list_5
    join list_7 on list_5.child_id = list_7.child_id
    where list_7.plan_started >= list_5.icpc_held or list_7.plan_started is null
)

select row_id as list_5_row
from list_5
where icpc_led_to_plan = 'yes'
  and child_id is not null
  and icpc_held > :six_months_before
  and icpc_held <= :period_end
  and not exists (select 1 from answered where answered.row_id = list_5.row_id)
