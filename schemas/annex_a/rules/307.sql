/*
code   = "307"
says   = "The number of referrals in the last 12 months is lower than the child's earlier referrals in this very list."
to_do  = "Count again all referrals in the twelve months before the child's latest one."
table  = "list_3"
about  = ["referrals_12m"]
weight = "explain"

[[example]]
shows = "two earlier referrals in the list make a count of 1 too low; a higher count is fine, as older referrals are not listed"
given.list_3 = """
child_id, referred,   source, referrals_12m
C1,       2026-04-10, 6,      1
C1,       2026-06-10, 6,      1
C1,       2026-08-10, 2A,     1
C2,       2026-05-10, 6,      3
C2,       2026-07-10, 6,      3
C3,       2026-05-10, 6,      0
C4,       2026-05-10, 6,      0
C4,       2026-05-10, 2A,     0
"""
finds.list_3 = [1, 2, 3]
*/

with latest as (
    select child_id, max(referred) as latest_referral
    from list_3
    where child_id is not null
    group by child_id
),

earlier as (
    select list_3.child_id, count(distinct list_3.referred) as earlier_referrals
    from list_3
    join latest on list_3.child_id = latest.child_id
    where list_3.referred < latest.latest_referral
      and list_3.referred > latest.latest_referral - interval '12 months'
    group by list_3.child_id
)

select list_3.row_id as list_3_row
from list_3
join earlier on list_3.child_id = earlier.child_id
where list_3.referrals_12m < earlier.earlier_referrals
