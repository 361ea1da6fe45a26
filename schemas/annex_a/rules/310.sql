/*
code   = "310"
says   = "The referral was to be acted on more than ten working days ago, but the child is in none of lists 4, 5 and 6."
to_do  = "Look up what came of the referral: an assessment is missing, or the referral was closed without one."
table  = "list_3"
about  = ["is_nfa", "referred"]
weight = "note"

[[example]]
shows = "only the old referral with nothing after it is found"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, referred,   is_nfa
C1,       2026-06-01, false
C2,       2026-06-01, false
C3,       2026-06-01, false
C4,       2026-06-01, false
C5,       2026-06-01, true
C6,       2026-09-25, false
"""
given.list_4 = """
child_id, started
C2,       2026-06-02
"""
given.list_5 = """
child_id, strategy_started
C3,       2026-06-02
"""
given.list_6 = """
child_id, cin_started
C4,       2026-06-01
"""
finds.list_3 = [1]
*/

select row_id as list_3_row
from list_3
where is_nfa = false
  and child_id is not null
  and working_days(referred, :period_end) > 10
  and not exists (select 1 from list_4 where list_4.child_id = list_3.child_id)
  and not exists (select 1 from list_5 where list_5.child_id = list_3.child_id)
  and not exists (select 1 from list_6 where list_6.child_id = list_3.child_id)
