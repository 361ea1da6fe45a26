/*
title = "Visits to children on a plan"
trust = "List 7 of Annex A alone, which has the last statutory visit to each child; at one the child is seen. It belongs to the plan that was open on its day. Its number is made of child and day."

# Only the last visit is on the list: how things stood earlier it does not tell.
[tells_from]
annex_a = {}

[[example]]
shows = "the last visit of each child, with its plan"
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              A1,             2026-01-01,              2026-03-01
P2,              A1,             2026-05-01,
"""
given.annex_a_list_7 = """
child_id, visited,    seen_alone
A1,       2026-09-14, yes
A2,       ,           unknown
"""
expect = """
cppv_cp_visit_id, cppv_person_id, cppv_cp_plan_id, cppv_cp_visit_date, cppv_cp_visit_seen, cppv_cp_visit_seen_alone, from_table,     from_row
A1-2026-09-14,    A1,             P2,              2026-09-14,         true,               true,                     annex_a_list_7, 1
"""

[[example]]
shows = "a visit at which the child was not seen alone"
given.annex_a_list_7 = """
child_id, visited,    seen_alone
A2,       2026-09-14, no
"""
expect = """
cppv_cp_visit_id, cppv_cp_visit_seen_alone
A2-2026-09-14,    false
"""
*/

with plans as (
    select it.row_id, max(cp_plans.cppl_cp_plan_id) as plan
    from annex_a_list_7 as it
    inner join cp_plans on cp_plans.cppl_person_id = it.child_id
    where cp_plans.cppl_cp_plan_start_date <= it.visited
      and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date >= it.visited)
    group by it.row_id
)

select
    concat(it.child_id, '-', cast(it.visited as varchar)) as cppv_cp_visit_id,
    it.child_id as cppv_person_id,
    plans.plan as cppv_cp_plan_id,
    it.visited as cppv_cp_visit_date,
    true as cppv_cp_visit_seen,
    case it.seen_alone when 'yes' then true when 'no' then false end as cppv_cp_visit_seen_alone,
    'annex_a_list_7' as from_table,
    it.row_id as from_row
from annex_a_list_7 as it
left join plans on plans.row_id = it.row_id
where it.visited is not null
order by cppv_cp_visit_id
