/*
code   = "542"
says   = "The conference is said not to have ended in a child protection plan, but a plan of the child starts that day."
to_do  = "Put right the conference's outcome, or the plan's start date in list 7."
table  = "list_5"
about  = ["icpc_led_to_plan", "icpc_held"]
weight = "explain"

[[example]]
shows = "a plan from the day of the conference belies a no"
given.list_5 = """
child_id, icpc_held,  icpc_led_to_plan
C1,       2026-06-01, no
C2,       2026-06-01, yes
C3,       2026-06-01, no
"""
given.list_7 = """
child_id, plan_started
C1,       2026-06-01
C2,       2026-06-01
C3,       2026-08-01
"""
finds.list_5 = [1]
*/

select row_id as list_5_row
from list_5
where icpc_led_to_plan = 'no'
  and exists (
      select 1 from list_7
      where list_7.child_id = list_5.child_id and list_7.plan_started = list_5.icpc_held
  )
