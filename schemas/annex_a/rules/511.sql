/*
code   = "511"
says   = "The number of initial conferences in the last 12 months is lower than the child's earlier conferences in this very list."
to_do  = "Count again all conferences in the twelve months before the child's latest enquiry."
table  = "list_5"
about  = ["icpcs_12m"]
weight = "explain"

[[example]]
shows = "a conference before the latest enquiry counts; the latest enquiry's own conference does not"
given.list_5 = """
child_id, strategy_started, icpc_held,  icpcs_12m
C1,       2026-04-10,       2026-04-24, 0
C1,       2026-08-10,       ,           0
C2,       2026-04-10,       2026-04-24, 1
C2,       2026-08-10,       ,           1
C3,       2026-08-10,       2026-08-24, 0
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
    select list_5.child_id, count(distinct list_5.icpc_held) as earlier_conferences
    from list_5
    join latest on list_5.child_id = latest.child_id
    where list_5.icpc_held < latest.latest_enquiry
      and list_5.icpc_held > latest.latest_enquiry - interval '12 months'
    group by list_5.child_id
)

select list_5.row_id as list_5_row
from list_5
join earlier on list_5.child_id = earlier.child_id
where list_5.icpcs_12m < earlier.earlier_conferences
