/*
code   = "743"
says   = "The plan started in the window, but list 5 has no conference of the child on or before that day."
to_do  = "Add the enquiry and its conference to list 5, unless the plan came from another authority."
table  = "list_7"
about  = ["plan_started"]
weight = "note"

[[example]]
shows = "a new plan needs a conference in list 5; an older plan's is outside the window"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, plan_started
C1,       2026-06-01
C2,       2026-06-01
C3,       2025-06-01
C4,       2026-06-01
"""
given.list_5 = """
child_id, strategy_started, icpc_held
C2,       2026-05-15,       2026-06-01
C4,       2026-08-15,       2026-09-01
"""
finds.list_7 = [1, 4]
*/

with conferred as (
    select distinct list_7.row_id
    from list_7
    join list_5 on list_7.child_id = list_5.child_id
    where list_5.icpc_held <= list_7.plan_started
       or (list_5.icpc_held is null and list_5.icpc_led_to_plan = 'yes')
)

select row_id as list_7_row
from list_7
where child_id is not null
  and plan_started > :six_months_before
  and plan_started <= :period_end
  and not exists (select 1 from conferred where conferred.row_id = list_7.row_id)
