/*
code   = "308"
says   = "The referral ended in no further action, yet an assessment of the child began within ten working days of it."
to_do  = "Change the referral's outcome, or find the other referral that the assessment came from and add it."
table  = "list_3"
about  = ["is_nfa", "referred"]
weight = "explain"

[[example]]
shows = "an assessment three days later is found; one that another referral explains, one a month later and one before are not"
given.list_3 = """
child_id, referred,   is_nfa
C1,       2026-06-01, true
C2,       2026-06-01, true
C2,       2026-06-03, false
C3,       2026-06-01, true
C4,       2026-06-01, false
C5,       2026-06-01, true
"""
given.list_4 = """
child_id, started
C1,       2026-06-04
C2,       2026-06-04
C3,       2026-07-06
C4,       2026-06-04
C5,       2026-05-20
"""
finds.list_3 = [1]
*/

with assessed as (
    select list_3.row_id, list_3.child_id, list_3.referred as nfa_on, min(list_4.started) as assessed_on
    from list_3
    join list_4 on list_3.child_id = list_4.child_id
    where list_3.is_nfa = true
      and list_4.started >= list_3.referred
      and working_days(list_3.referred, list_4.started) <= 10
    group by list_3.row_id, list_3.child_id, list_3.referred
),

-- Another referral, acted on, lies between the two: the assessment came from that one.
explained as (
    select distinct assessed.row_id
    from assessed
    join list_3 on assessed.child_id = list_3.child_id
    where coalesce(list_3.is_nfa, false) = false
      and list_3.referred >= assessed.nfa_on
      and list_3.referred <= assessed.assessed_on
)

select row_id as list_3_row
from assessed
where not exists (select 1 from explained where explained.row_id = assessed.row_id)
