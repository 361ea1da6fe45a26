/*
title = "Episodes of care"
trust = "List 8 of Annex A first, which has one row for a child's time in care, then the SSDA903 with every episode. Times in care of a child that touch are one, and are taken from one source. Where list 8 came, which has every child in care, a time in care that is open in the SSDA903 and began before list 8 was made is not taken. Its number is made of child and day."

# List 8 has the children who were in care in the six months up to its day; the SSDA903 those of its year.
[tells_from]
annex_a = { months = -6, days = 1 }
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "each child of list 8 has one episode, as long as the time in care"
given.annex_a_list_8 = """
child_id, care_started, category_of_need, care_ended, care_ended_reason, placement_started, iro_contact, team
A1,       2025-01-01,   N1,               ,           ,                  2026-03-01,        2026-08-01,  T1
A2,       2026-04-01,   N5,               2026-06-01, E11,               2026-04-01,        ,            T1
"""
expect = """
clae_cla_episode_id, clae_person_id, clae_cla_placement_id, clae_cla_episode_start_date, clae_cla_primary_need_code, clae_cla_episode_ceased_date, clae_cla_episode_ceased_reason, clae_cla_id,   clae_cla_last_iro_contact_date, clae_entered_care_date, ext_team, from_table,     from_row
A1-2025-01-01,       A1,             A1-2026-03-01,         2025-01-01,                  N1,                         ,                             ,                               A1-2025-01-01, 2026-08-01,                     2025-01-01,             T1,       annex_a_list_8, 1
A2-2026-04-01,       A2,             A2-2026-04-01,         2026-04-01,                  N5,                         2026-06-01,                   E11,                            A2-2026-04-01, ,                               2026-04-01,             T1,       annex_a_list_8, 2
"""

[[example]]
shows = "each episode of the SSDA903 belongs to the time in care that began with its S; a placement is named by its first episode"
given.ssda903_episodes = """
child, decom,      rne, cin, dec,        rec
A1,    2024-01-01, S,   N1,  2024-06-01, E4A
A1,    2025-01-01, S,   N1,  2025-02-01, X1
A1,    2025-02-01, L,   N1,  2025-03-01, X1
A1,    2025-03-01, P,   N1,  ,
"""
expect = """
clae_cla_episode_id, clae_cla_placement_id, clae_cla_episode_start_reason, clae_cla_episode_ceased_date, clae_cla_episode_ceased_reason, clae_cla_id,   clae_entered_care_date
A1-2024-01-01,       A1-2024-01-01,         S,                             2024-06-01,                   E4A,                            A1-2024-01-01, 2024-01-01
A1-2025-01-01,       A1-2025-01-01,         S,                             2025-02-01,                   X1,                             A1-2025-01-01, 2025-01-01
A1-2025-02-01,       A1-2025-01-01,         L,                             2025-03-01,                   X1,                             A1-2025-01-01, 2025-01-01
A1-2025-03-01,       A1-2025-03-01,         P,                             ,                             ,                               A1-2025-01-01, 2025-01-01
"""

[[example]]
shows = "of a time in care that two sources have list 8 is believed; one before it is another; an open one that list 8 does not have any more is not taken"
given.annex_a_list_8 = """
child_id, care_started, care_ended
A1,       2025-01-02,   2026-05-01
A5,       2026-06-01,
"""
given.ssda903_episodes = """
child, decom,      rne, dec,        rec
A1,    2023-01-01, S,   2023-06-01, E4A
A1,    2025-01-01, S,   2025-03-01, X1
A1,    2025-03-01, P,   ,
A2,    2025-01-01, S,   ,
"""
expect = """
clae_cla_episode_id, from_table
A1-2023-01-01,       ssda903_episodes
A1-2025-01-02,       annex_a_list_8
A5-2026-06-01,       annex_a_list_8
"""
*/

with
listed as (
    select *
    from annex_a_list_8
    where care_started is not null
),

-- Up to when list 8 is known to tell of children in care.
made as (
    select max(care_started) as day, count(*) as children
    from listed
),

episodes as (
    select
        child,
        decom,
        case when rne in ('S', 'P', 'L', 'T', 'U', 'B') then rne end as rne,
        case when cin in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8') then cin end as need,
        dec,
        rec,
        row_id,
        row_id = min(row_id) over (partition by child, decom) as is_first
    from ssda903_episodes
    where child is not null
      and decom is not null
),

-- When each episode's time in care began, and its placement.
begun as (
    select
        it.row_id,
        max(case when before.rne = 'S' then before.decom end) as entered,
        max(case when before.rne in ('S', 'P', 'T', 'U', 'B') then before.decom end) as placed
    from episodes as it
    inner join episodes as before on before.child = it.child
    where before.decom <= it.decom
    group by it.row_id
),

times as (
    select
        it.child,
        coalesce(begun.entered, it.decom) as entered,
        max(it.dec) as last_ceased,
        max(case when it.dec is null then 1 else 0 end) as is_open
    from episodes as it
    inner join begun on begun.row_id = it.row_id
    group by it.child, coalesce(begun.entered, it.decom)
),

in_list as (
    select distinct times.child, times.entered
    from times
    inner join listed on listed.child_id = times.child
    where (times.is_open = 1 or listed.care_started <= times.last_ceased)
      and (listed.care_ended is null or listed.care_ended >= times.entered)
),

of_return as (
    select times.child, times.entered
    from times
    left join in_list on in_list.child = times.child and in_list.entered = times.entered
    cross join made
    where in_list.child is null
      and (times.is_open = 0 or made.children = 0 or times.entered > made.day)
),

records as (
    select
        concat(child_id, '-', cast(care_started as varchar)) as id,
        child_id as child,
        placement_started as placed,
        care_started as started,
        cast(null as varchar) as rne,
        case when category_of_need in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8') then category_of_need end as need,
        care_ended as ceased,
        care_ended_reason as reason,
        care_started as entered,
        iro_contact,
        team,
        'annex_a_list_8' as from_table,
        row_id as from_row
    from listed

    union all

    select
        concat(it.child, '-', cast(it.decom as varchar)) as id,
        it.child,
        coalesce(begun.placed, it.decom) as placed,
        it.decom as started,
        it.rne,
        it.need,
        it.dec as ceased,
        it.rec as reason,
        coalesce(begun.entered, it.decom) as entered,
        cast(null as date) as iro_contact,
        cast(null as varchar) as team,
        'ssda903_episodes' as from_table,
        it.row_id as from_row
    from episodes as it
    inner join begun on begun.row_id = it.row_id
    inner join of_return on of_return.child = it.child and of_return.entered = coalesce(begun.entered, it.decom)
    where it.is_first
)

select
    id as clae_cla_episode_id,
    child as clae_person_id,
    concat(child, '-', cast(placed as varchar)) as clae_cla_placement_id,
    started as clae_cla_episode_start_date,
    rne as clae_cla_episode_start_reason,
    need as clae_cla_primary_need_code,
    ceased as clae_cla_episode_ceased_date,
    reason as clae_cla_episode_ceased_reason,
    concat(child, '-', cast(entered as varchar)) as clae_cla_id,
    iro_contact as clae_cla_last_iro_contact_date,
    entered as clae_entered_care_date,
    team as ext_team,
    from_table,
    from_row
from records
order by clae_cla_episode_id
