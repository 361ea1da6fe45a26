/*
code   = "513"
says   = "The conference has an outcome but no date."
to_do  = "Enter the date of the conference, or clear its outcome."
table  = "list_5"
about  = ["icpc_held", "icpc_led_to_plan"]
weight = "explain"

[[example]]
shows = "an outcome without a date is found; a conference deemed unnecessary is another rule's"
given.list_5 = """
child_id, icpc_unnecessary, icpc_held,  icpc_led_to_plan
C1,       false,            ,           yes
C2,       ,                 ,           no
C3,       false,            2026-06-01, yes
C4,       false,            ,
C5,       true,             ,           no
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where icpc_led_to_plan in ('yes', 'no')
  and icpc_held is null
  and coalesce(icpc_unnecessary, false) = false
