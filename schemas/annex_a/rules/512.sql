/*
code   = "512"
says   = "A conference was deemed unnecessary, yet a conference's date or outcome is given."
to_do  = "Change the decision to no, or clear the conference's date and outcome."
table  = "list_5"
about  = ["icpc_unnecessary", "icpc_held", "icpc_led_to_plan"]
weight = "explain"

[[example]]
shows = "a date or an outcome beside a conference deemed unnecessary is found"
given.list_5 = """
child_id, icpc_unnecessary, icpc_held,  icpc_led_to_plan
C1,       true,             2026-06-01, yes
C2,       true,             ,           no
C3,       true,             ,
C4,       false,            2026-06-01, yes
C5,       ,                 2026-06-01, yes
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where icpc_unnecessary = true
  and (icpc_held is not null or icpc_led_to_plan is not null)
