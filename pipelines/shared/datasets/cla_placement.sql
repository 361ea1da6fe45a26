/*
title = "Placements"
trust = "List 8 of Annex A first, which has the latest placement of each child in care, then the SSDA903. A placement of the SSDA903 lasts until the next one, until care ends, or until that of list 8 began; what began then or later is list 8's to tell. Its number is made of child and day."

# List 8 has the latest placement alone, the SSDA903 all of its year.
[tells_from]
annex_a = {}
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "the latest placement of list 8; the kind that only Annex A has is no other"
given.annex_a_list_8 = """
child_id, care_started, care_ended, placement_started, placement_type, placement_provider, placement_postcode, placement_urn, placement_location
A1,       2025-01-01,   ,           2026-03-01,        U6,             PR1,                AB1 2CD,            SC1,           in
A2,       2026-04-01,   2026-06-01, 2026-04-01,        K2,             PR4,                ,                   ,              out
"""
expect = """
clap_cla_placement_id, clap_cla_id,   clap_person_id, clap_cla_placement_start_date, clap_cla_placement_type, clap_cla_placement_urn, clap_cla_placement_provider, clap_cla_placement_postcode, clap_cla_placement_end_date, ext_in_area, from_table
A1-2026-03-01,         A1-2025-01-01, A1,             2026-03-01,                    U6,                      SC1,                    PR1,                         AB1 2CD,                     ,                            true,        annex_a_list_8
A2-2026-04-01,         A2-2026-04-01, A2,             2026-04-01,                    K2,                      ,                       PR4,                         ,                            2026-06-01,                  false,       annex_a_list_8
"""

[[example]]
shows = "a placement of the SSDA903 lasts over a change of legal status"
given.ssda903_episodes = """
child, decom,      rne, place, place_provider, dec,        rec, reason_place_change
A1,    2025-01-01, S,   U6,    PR1,            2025-02-01, X1,
A1,    2025-02-01, L,   U6,    PR1,            2025-03-01, X1,  CARPL
A1,    2025-03-01, P,   K2,    PR4,            2025-05-01, E4A,
"""
expect = """
clap_cla_placement_id, clap_cla_id,   clap_cla_placement_type, clap_cla_placement_end_date, from_table,       from_row
A1-2025-01-01,         A1-2025-01-01, U6,                      2025-03-01,                  ssda903_episodes, 1
A1-2025-03-01,         A1-2025-01-01, K2,                      2025-05-01,                  ssda903_episodes, 3
"""

[[example]]
shows = "before the placement of list 8 the SSDA903 tells, and of one that both have list 8 is believed"
given.annex_a_list_8 = """
child_id, placement_started, placement_type
A2,       2025-01-01,        U6
"""
given.ssda903_episodes = """
child, decom,      rne, place
A2,    2024-06-01, S,   K2
A2,    2025-01-01, P,   U6
A3,    2024-06-01, S,   U6
"""
expect = """
clap_cla_placement_id, clap_cla_placement_end_date, from_table
A2-2024-06-01,         2025-01-01,                  ssda903_episodes
A2-2025-01-01,         ,                            annex_a_list_8
A3-2024-06-01,         ,                            ssda903_episodes
"""
*/

with
listed as (
    select *
    from annex_a_list_8
    where placement_started is not null
),

ordered as (
    select
        it.child,
        it.decom,
        it.place,
        it.place_provider,
        it.pl_post,
        it.urn,
        it.row_id,
        listed.placement_started as next_listed,
        row_number() over (order by it.child, it.decom, it.row_id) as place_in_order
    from ssda903_episodes as it
    left join listed on listed.child_id = it.child
    where (listed.child_id is null or it.decom < listed.placement_started)
      and it.child is not null
      and it.decom is not null
      and it.rne in ('S', 'P', 'T', 'U', 'B')
),

moves as (
    select *, place_in_order = min(place_in_order) over (partition by child, decom) as is_first
    from ordered
),

entered as (
    select it.row_id, max(before.decom) as day
    from moves as it
    inner join ssda903_episodes as before on before.child = it.child
    where before.decom <= it.decom
      and before.rne = 'S'
    group by it.row_id
),

nexts as (
    select it.row_id, min(after.decom) as decom
    from moves as it
    inner join moves as after on after.child = it.child
    where after.decom > it.decom
    group by it.row_id
),

ends as (
    select it.row_id, min(after.dec) as dec
    from moves as it
    inner join ssda903_episodes as after on after.child = it.child
    where after.decom >= it.decom
      and after.dec is not null
      and coalesce(after.rec, '') <> 'X1'
    group by it.row_id
)

select
    concat(child_id, '-', cast(placement_started as varchar)) as clap_cla_placement_id,
    concat(child_id, '-', cast(care_started as varchar)) as clap_cla_id,
    child_id as clap_person_id,
    placement_started as clap_cla_placement_start_date,
    placement_type as clap_cla_placement_type,
    placement_urn as clap_cla_placement_urn,
    placement_provider as clap_cla_placement_provider,
    placement_postcode as clap_cla_placement_postcode,
    care_ended as clap_cla_placement_end_date,
    case placement_location when 'in' then true when 'out' then false end as ext_in_area,
    'annex_a_list_8' as from_table,
    row_id as from_row
from listed

union all

select
    concat(moves.child, '-', cast(moves.decom as varchar)) as clap_cla_placement_id,
    concat(moves.child, '-', cast(coalesce(entered.day, moves.decom) as varchar)) as clap_cla_id,
    moves.child as clap_person_id,
    moves.decom as clap_cla_placement_start_date,
    moves.place as clap_cla_placement_type,
    moves.urn as clap_cla_placement_urn,
    moves.place_provider as clap_cla_placement_provider,
    moves.pl_post as clap_cla_placement_postcode,
    case
        when ends.dec <= coalesce(nexts.decom, moves.next_listed) then ends.dec
        else coalesce(nexts.decom, moves.next_listed, ends.dec)
    end as clap_cla_placement_end_date,
    cast(null as boolean) as ext_in_area,
    'ssda903_episodes' as from_table,
    moves.row_id as from_row
from moves
left join entered on entered.row_id = moves.row_id
left join nexts on nexts.row_id = moves.row_id
left join ends on ends.row_id = moves.row_id
where moves.is_first

order by clap_cla_placement_id
