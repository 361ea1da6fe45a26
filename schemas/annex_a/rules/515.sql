/*
code   = "515"
says   = "The enquiry began six months ago or earlier, and still nobody has decided whether it needs a conference."
to_do  = "Enter the decision, or the conference that was held."
table  = "list_5"
about  = ["icpc_unnecessary", "strategy_started"]
weight = "explain"

[[example]]
shows = "an old enquiry with neither a decision nor a conference is found; a decided one and a recent one are not"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_unnecessary, icpc_held
C1,       2026-03-01,       ,
C2,       2026-03-01,       true,
C3,       2026-03-25,       ,                 2026-04-08
C4,       2026-09-01,       ,
"""
finds.list_5 = [1]
*/

select row_id as list_5_row
from list_5
where strategy_started <= :six_months_before
  and icpc_unnecessary is null
  and icpc_held is null
