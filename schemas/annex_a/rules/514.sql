/*
code   = "514"
says   = "The conference was held but its outcome is blank or unknown."
to_do  = "Enter whether the conference ended in a child protection plan."
table  = "list_5"
about  = ["icpc_led_to_plan", "icpc_held"]
weight = "explain"

[[example]]
shows = "a held conference needs a yes or a no"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, icpc_unnecessary, icpc_held,  icpc_led_to_plan
C1,       false,            2026-06-01,
C2,       false,            2026-06-01, unknown
C3,       false,            2026-06-01, no
C4,       false,            ,
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where icpc_held <= :period_end
  and (icpc_led_to_plan is null or icpc_led_to_plan = 'unknown')
  and coalesce(icpc_unnecessary, false) = false
