/*
title = "Legal status"
trust = "List 8 of Annex A first, which has the current legal status of each child in care, then the SSDA903. A status of the SSDA903 lasts until the next one, until care ends, or until that of list 8 began; what began then or later is list 8's to tell. Its number is made of child and day."

# List 8 has the current status alone, the SSDA903 all of its year.
[tells_from]
annex_a = {}
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "the current status of list 8, which ends with care"
given.annex_a_list_8 = """
child_id, legal_status, legal_status_started, care_ended
A1,       C2,           2025-03-01,
A2,       V2,           2026-04-01,           2026-06-01
"""
expect = """
lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date, from_table,     from_row
A1-2025-03-01,        A1,             C2,                2025-03-01,                   ,                           annex_a_list_8, 1
A2-2026-04-01,        A2,             V2,                2026-04-01,                   2026-06-01,                 annex_a_list_8, 2
"""

[[example]]
shows = "a status of the SSDA903 lasts over a change of placement"
given.ssda903_episodes = """
child, decom,      rne, ls, dec,        rec
A1,    2025-01-01, S,   V2, 2025-02-01, X1
A1,    2025-02-01, P,   V2, 2025-03-01, X1
A1,    2025-03-01, L,   C1, 2025-05-01, E4A
A2,    2025-01-01, S,   C2, ,
"""
expect = """
lega_legal_status_id, lega_legal_status, lega_legal_status_end_date, from_table,       from_row
A1-2025-01-01,        V2,                2025-03-01,                 ssda903_episodes, 1
A1-2025-03-01,        C1,                2025-05-01,                 ssda903_episodes, 3
A2-2025-01-01,        C2,                ,                           ssda903_episodes, 4
"""

[[example]]
shows = "before the status of list 8 the SSDA903 tells, and of one that both have list 8 is believed"
given.annex_a_list_8 = """
child_id, legal_status, legal_status_started
A2,       C1,           2025-01-01
"""
given.ssda903_episodes = """
child, decom,      rne, ls
A2,    2024-06-01, S,   V2
A2,    2025-01-01, L,   C1
A3,    2024-06-01, S,   V2
"""
expect = """
lega_legal_status_id, lega_legal_status_end_date, from_table
A2-2024-06-01,        2025-01-01,                 ssda903_episodes
A2-2025-01-01,        ,                           annex_a_list_8
A3-2024-06-01,        ,                           ssda903_episodes
"""
*/

with
listed as (
    select *
    from annex_a_list_8
    where legal_status_started is not null
),

ordered as (
    select
        it.child,
        it.decom,
        it.ls,
        it.row_id,
        listed.legal_status_started as next_listed,
        row_number() over (order by it.child, it.decom, it.row_id) as place_in_order
    from ssda903_episodes as it
    left join listed on listed.child_id = it.child
    where (listed.child_id is null or it.decom < listed.legal_status_started)
      and it.child is not null
      and it.decom is not null
      and it.rne in ('S', 'L', 'U', 'B')
),

changes as (
    select *, place_in_order = min(place_in_order) over (partition by child, decom) as is_first
    from ordered
),

nexts as (
    select it.row_id, min(after.decom) as decom
    from changes as it
    inner join changes as after on after.child = it.child
    where after.decom > it.decom
    group by it.row_id
),

ends as (
    select it.row_id, min(after.dec) as dec
    from changes as it
    inner join ssda903_episodes as after on after.child = it.child
    where after.decom >= it.decom
      and after.dec is not null
      and coalesce(after.rec, '') <> 'X1'
    group by it.row_id
)

select
    concat(child_id, '-', cast(legal_status_started as varchar)) as lega_legal_status_id,
    child_id as lega_person_id,
    legal_status as lega_legal_status,
    legal_status_started as lega_legal_status_start_date,
    care_ended as lega_legal_status_end_date,
    'annex_a_list_8' as from_table,
    row_id as from_row
from listed

union all

select
    concat(changes.child, '-', cast(changes.decom as varchar)) as lega_legal_status_id,
    changes.child as lega_person_id,
    case when changes.ls in ('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3') then changes.ls end as lega_legal_status,
    changes.decom as lega_legal_status_start_date,
    case
        when ends.dec <= coalesce(nexts.decom, changes.next_listed) then ends.dec
        else coalesce(nexts.decom, changes.next_listed, ends.dec)
    end as lega_legal_status_end_date,
    'ssda903_episodes' as from_table,
    changes.row_id as from_row
from changes
left join nexts on nexts.row_id = changes.row_id
left join ends on ends.row_id = changes.row_id
where changes.is_first

order by lega_legal_status_id
