/*
title = "Permanence"
trust = "List 10 of Annex A first, then those whom the SSDA903 has as placed for adoption or adopted. A child is one by its number, which is the row's too."

# List 10 has the year up to its day, the SSDA903 its year.
[tells_from]
annex_a = { months = -12, days = 1 }
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "each child of list 10; an order that was made is of adoption"
given.annex_a_list_10 = """
child_id, entered_care, decided,    placement_order, matched,    placed,     adopted,    decision_reversed
A1,       2024-01-01,   2024-06-01, 2024-09-01,      2025-01-01, 2025-02-01, 2026-02-01,
A2,       2025-01-01,   2025-06-01, ,                ,           ,           ,           2026-03-01
"""
expect = """
perm_table_id, perm_cla_id,   perm_adm_decision_date, perm_placement_order_date, perm_placed_for_adoption_date, perm_matched_date, perm_decision_reversed_date, perm_permanence_order_date, from_table
A1,            A1-2024-01-01, 2024-06-01,             2024-09-01,                2025-02-01,                    2025-01-01,        ,                            2026-02-01,                 annex_a_list_10
A2,            A2-2025-01-01, 2025-06-01,             ,                          ,                              ,                  2026-03-01,                  ,                           annex_a_list_10
"""

[[example]]
shows = "children of the SSDA903 who were placed, and when it was matched"
given.ssda903_placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2025-05-01,
A2,    2025-06-01,  2025-12-01
"""
given.ssda903_ad1 = """
child, date_int,   date_match
A1,    2025-01-01, 2025-03-01
"""
expect = """
perm_table_id, perm_adm_decision_date, perm_placed_for_adoption_date, perm_matched_date, perm_decision_reversed_date, from_table
A1,            2025-01-01,             2025-05-01,                    2025-03-01,        ,                            ssda903_placed_adoption
A2,            ,                       2025-06-01,                    ,                  2025-12-01,                  ssda903_placed_adoption
"""

[[example]]
shows = "who is in two sources is taken from the first"
given.annex_a_list_10 = """
child_id, decided
A2,       2025-01-01
"""
given.ssda903_placed_adoption = """
child, date_placed
A2,    2025-05-01
A3,    2025-05-01
"""
expect = """
perm_table_id, from_table
A2,            annex_a_list_10
A3,            ssda903_placed_adoption
"""
*/

with
matched as (
    select child, min(date_int) as decided, min(date_match) as matched
    from ssda903_ad1
    group by child
),

placed as (
    select
        it.child,
        it.date_placed,
        it.date_placed_ceased,
        it.row_id,
        row_number() over (partition by it.child order by it.date_placed desc, it.row_id desc) as number
    from ssda903_placed_adoption as it
    left join annex_a_list_10 as listed on listed.child_id = it.child
    where listed.child_id is null
      and it.child is not null
)

select
    child_id as perm_table_id,
    child_id as perm_person_id,
    concat(child_id, '-', cast(entered_care as varchar)) as perm_cla_id,
    decided as perm_adm_decision_date,
    placement_order as perm_placement_order_date,
    placed as perm_placed_for_adoption_date,
    matched as perm_matched_date,
    decision_reversed as perm_decision_reversed_date,
    adopted as perm_permanence_order_date,
    'annex_a_list_10' as from_table,
    row_id as from_row
from annex_a_list_10

union all

select
    placed.child as perm_table_id,
    placed.child as perm_person_id,
    cast(null as varchar) as perm_cla_id,
    matched.decided as perm_adm_decision_date,
    cast(null as date) as perm_placement_order_date,
    placed.date_placed as perm_placed_for_adoption_date,
    matched.matched as perm_matched_date,
    placed.date_placed_ceased as perm_decision_reversed_date,
    cast(null as date) as perm_permanence_order_date,
    'ssda903_placed_adoption' as from_table,
    placed.row_id as from_row
from placed
left join matched on matched.child = placed.child
where placed.number = 1

order by perm_table_id
