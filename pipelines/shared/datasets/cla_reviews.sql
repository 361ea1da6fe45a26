/*
title = "Reviews of children in care"
trust = "List 8 of Annex A first, which has the latest review of each child, then the SSDA903. A child's reviews of one day are one. It belongs to the time in care that its day is in. Neither list nor return says when a review was due. Its number is made of child and day."

# List 8 has the latest review alone, the SSDA903 those of its year.
[tells_from]
annex_a = {}
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "the latest review of list 8, and each of the SSDA903 with how the child took part"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_id, clae_cla_episode_start_date, clae_cla_episode_ceased_date
E1,                  A1,             C1,          2025-01-01,
"""
given.annex_a_list_8 = """
child_id, reviewed
A1,       2026-07-01
"""
given.ssda903_reviews = """
child, review,     review_code
A1,    2025-08-01, PN1
A1,    2026-02-01, XX
"""
expect = """
clar_cla_review_id, clar_cla_id, clar_cla_review_date, clar_cla_review_participation, clar_cla_review_cancelled, from_table,      from_row
A1-2025-08-01,      C1,          2025-08-01,           PN1,                           false,                     ssda903_reviews, 1
A1-2026-02-01,      C1,          2026-02-01,           ,                              false,                     ssda903_reviews, 2
A1-2026-07-01,      C1,          2026-07-01,           ,                              false,                     annex_a_list_8,  1
"""

[[example]]
shows = "a review of two sources is one"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_id, clae_cla_episode_start_date
E2,                  A2,             C2,          2025-01-01
"""
given.annex_a_list_8 = """
child_id, reviewed
A2,       2026-02-02
"""
given.ssda903_reviews = """
child, review
A2,    2026-02-02
"""
expect = """
clar_cla_review_id, from_table
A2-2026-02-02,      annex_a_list_8
"""
*/

with
said as (
    select child_id as child, reviewed as day, cast(null as varchar) as code, 'annex_a_list_8' as from_table, row_id as from_row, 1 as rank
    from annex_a_list_8

    union all

    select child, review as day, review_code as code, 'ssda903_reviews' as from_table, row_id as from_row, 2 as rank
    from ssda903_reviews
),

ordered as (
    select *, row_number() over (order by child, day, rank, from_row) as place_in_order
    from said
    where child is not null
      and day is not null
),

ranked as (
    select *, place_in_order = min(place_in_order) over (partition by child, day) as is_first
    from ordered
),

placed as (
    select ranked.child, ranked.day, max(cla_episodes.clae_cla_id) as cla_id
    from ranked
    inner join cla_episodes on cla_episodes.clae_person_id = ranked.child
    where cla_episodes.clae_cla_episode_start_date <= ranked.day
      and (cla_episodes.clae_cla_episode_ceased_date is null or cla_episodes.clae_cla_episode_ceased_date >= ranked.day)
    group by ranked.child, ranked.day
)

select
    concat(ranked.child, '-', cast(ranked.day as varchar)) as clar_cla_review_id,
    placed.cla_id as clar_cla_id,
    ranked.day as clar_cla_review_date,
    false as clar_cla_review_cancelled,
    case when ranked.code in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') then ranked.code end as clar_cla_review_participation,
    ranked.from_table,
    ranked.from_row
from ranked
left join placed on placed.child = ranked.child and placed.day = ranked.day
where ranked.is_first
order by clar_cla_review_id
