/*
title = "Health checks of children in care"
trust = "The extract of the Standard Safeguarding Dataset first, then list 8 of Annex A, which has the last dental check and the last health assessment of each child. Whether an assessment was the first or a review the list does not say. A child's checks of one kind on one day are one. The SSDA903 says only that there was one in the year, without a day, and nothing is made of that."

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

[[example]]
shows = "a check that the extract has is not taken again"
given.cla_health = """
clah_health_check_id, clah_person_id, clah_health_check_type, clah_health_check_date
7,                    A1,             DENTAL,                 2026-04-01
8,                    A1,             RHA,                    2026-03-01
"""
given.annex_a_list_8 = """
child_id, health_assessed, teeth_checked
A1,       2026-03-01,      2026-04-01
A2,       2026-03-01,
"""
expect = """
clah_health_check_id
A2-2026-03-01-health
"""
*/

with
known as (
    select distinct
        clah_person_id as child,
        clah_health_check_date as day,
        case clah_health_check_type when 'DENTAL' then 'teeth' else 'health' end as kind
    from cla_health
),

said as (
    select child_id as child, health_assessed as day, 'health' as kind, row_id
    from annex_a_list_8

    union all

    select child_id as child, teeth_checked as day, 'teeth' as kind, row_id
    from annex_a_list_8
)

select
    concat(said.child, '-', cast(said.day as varchar), '-', said.kind) as clah_health_check_id,
    said.child as clah_person_id,
    case said.kind when 'teeth' then 'DENTAL' end as clah_health_check_type,
    said.day as clah_health_check_date,
    'DONE' as clah_health_check_status,
    'annex_a_list_8' as from_table,
    said.row_id as from_row
from said
left join known on known.child = said.child and known.day = said.day and known.kind = said.kind
where known.child is null
  and said.day is not null
order by clah_health_check_id
