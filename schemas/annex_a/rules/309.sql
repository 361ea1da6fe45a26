/*
code   = "309"
says   = "The referral ended in no further action, yet it is the referral that the child's episode of need in list 6 starts with."
to_do  = "Change the referral's outcome, or the start date of the episode in list 6."
table  = "list_3"
about  = ["is_nfa", "referred"]
weight = "explain"

[[example]]
shows = "an episode that starts with a referral of no further action is found; a second referral of that day that was acted on explains it"
given.list_3 = """
child_id, referred,   source, is_nfa
C1,       2026-06-01, 6,      true
C2,       2026-06-01, 6,      true
C2,       2026-06-01, 2A,     false
C3,       2026-06-01, 6,      true
"""
given.list_6 = """
child_id, cin_started
C1,       2026-06-01
C2,       2026-06-01
C3,       2026-04-15
"""
finds.list_3 = [1]
*/

with acted_on as (
    select child_id, referred
    from list_3
    where coalesce(is_nfa, false) = false
)

select distinct list_3.row_id as list_3_row
from list_3
join list_6 on list_3.child_id = list_6.child_id
where list_3.is_nfa = true
  and list_6.cin_started = list_3.referred
  and not exists (
      select 1 from acted_on
      where acted_on.child_id = list_3.child_id and acted_on.referred = list_3.referred
  )
