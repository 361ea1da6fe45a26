/*
code   = "850"
says   = "List 10 has the child waiting to be adopted, but the plan for permanence here is another."
to_do  = "Change the permanence plan to adoption, or enter in list 10 that the decision was reversed."
table  = "list_8"
about  = ["permanence_plan"]
weight = "explain"

[[example]]
shows = "a child who waits to be adopted has adoption as the plan"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_ended, permanence_plan
C1,       ,           long_term_fostering
C2,       ,           adoption
C3,       ,           long_term_fostering
C4,       ,           long_term_fostering
"""
given.list_10 = """
child_id, decided,    adopted, decision_reversed
C1,       2025-12-01, ,
C2,       2025-12-01, ,
C3,       2025-12-01, ,        2026-06-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where care_ended is null
  and care_ended_reason is null
  and permanence_plan <> 'adoption'
  and exists (
      select 1 from list_10
      where list_10.child_id = list_8.child_id
        and list_10.decided <= :period_end
        and list_10.adopted is null
        and list_10.decision_reversed is null
        and list_10.reversal_reason is null
  )
