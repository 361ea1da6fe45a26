/*
code   = "441"
says   = "The child is being assessed, or was found to need support, but is not in list 6."
to_do  = "Add the child to list 6, or put right the outcome of the assessment."
table  = "list_4"
about  = ["child_id", "needs_support"]
weight = "explain"

[[example]]
shows = "an open assessment and one that found a need belong with a row in list 6; one that found no need does not"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised, needs_support
C1,       2026-09-01, ,
C2,       2026-05-01, 2026-06-01, true
C3,       2026-05-01, 2026-06-01, false
C4,       2026-05-01, 2026-06-01, true
C5,       2026-02-01, 2026-03-01, true
"""
given.list_6 = """
child_id, case_status
C4,       closed
"""
finds.list_4 = [1, 2]
*/

select row_id as list_4_row
from list_4
where child_id is not null
  and (
      (authorised is null and needs_support is null)
      or (needs_support = true and authorised > :six_months_before and authorised <= :period_end)
  )
  and not exists (select 1 from list_6 where list_6.child_id = list_4.child_id)
