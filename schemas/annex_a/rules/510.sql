/*
code   = "510"
says   = "The number of section 47 enquiries in the last 12 months is lower than the child's earlier enquiries in this very list."
to_do  = "Count again all enquiries in the twelve months before the child's latest one."
table  = "list_5"
about  = ["s47s_12m"]
weight = "explain"

[[example]]
shows = "an earlier enquiry makes a count of 0 too low; one of more than twelve months before the latest does not count"
given.list_5 = """
child_id, strategy_started, s47s_12m
C1,       2026-04-10,       0
C1,       2026-08-10,       0
C2,       2026-04-10,       1
C2,       2026-08-10,       1
C3,       2025-08-10,       0
C3,       2026-08-10,       0
C4,       2026-08-10,       0
"""
finds.list_5 = [1, 2]
*/

with latest as (
    select child_id, max(strategy_started) as latest_enquiry
    from list_5
    where child_id is not null
    group by child_id
),

earlier as (
    select list_5.child_id, count(distinct list_5.strategy_started) as earlier_enquiries
    from list_5
    join latest on list_5.child_id = latest.child_id
    where list_5.strategy_started < latest.latest_enquiry
      and list_5.strategy_started > latest.latest_enquiry - interval '12 months'
    group by list_5.child_id
)

select list_5.row_id as list_5_row
from list_5
join earlier on list_5.child_id = earlier.child_id
where list_5.s47s_12m < earlier.earlier_enquiries
