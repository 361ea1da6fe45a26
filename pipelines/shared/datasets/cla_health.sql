/*
title = "Health checks of children in care"
trust = "List 8 of Annex A alone, which has the last dental check and the last health assessment of each child. Whether an assessment was the first or a review the list does not say. The SSDA903 says only that there was one in the year, without a day, and nothing is made of that. Its number is made of child, day and kind."

# Only the last check is on the list: how things stood earlier it does not tell.
[tells_from]
annex_a = {}

[[example]]
shows = "the last dental check and the last health assessment"
given.annex_a_list_8 = """
child_id, health_assessed, teeth_checked
A1,       2026-03-01,      2026-04-01
A2,       ,                2026-05-01
"""
expect = """
clah_health_check_id,  clah_person_id, clah_health_check_type, clah_health_check_date, clah_health_check_status, from_table,     from_row
A1-2026-03-01-health,  A1,             ,                       2026-03-01,             DONE,                     annex_a_list_8, 1
A1-2026-04-01-teeth,   A1,             DENTAL,                 2026-04-01,             DONE,                     annex_a_list_8, 1
A2-2026-05-01-teeth,   A2,             DENTAL,                 2026-05-01,             DONE,                     annex_a_list_8, 2
"""
*/

with said as (
    select child_id as child, health_assessed as day, 'health' as kind, row_id
    from annex_a_list_8

    union all

    select child_id as child, teeth_checked as day, 'teeth' as kind, row_id
    from annex_a_list_8
)

select
    concat(child, '-', cast(day as varchar), '-', kind) as clah_health_check_id,
    child as clah_person_id,
    case kind when 'teeth' then 'DENTAL' end as clah_health_check_type,
    day as clah_health_check_date,
    'DONE' as clah_health_check_status,
    'annex_a_list_8' as from_table,
    row_id as from_row
from said
where day is not null
order by clah_health_check_id
