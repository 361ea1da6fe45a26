/*
title = "Visits to children in care"
trust = "List 8 of Annex A alone, which has the last visit to each child; at one the child is seen. It belongs to the time in care that its day is in. Its number is made of child and day."

# Only the last visit is on the list: how things stood earlier it does not tell.
[tells_from]
annex_a = {}

[[example]]
shows = "the last visit to each child"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_id, clae_cla_episode_start_date
E1,                  A1,             C1,          2025-01-01
"""
given.annex_a_list_8 = """
child_id, visited
A1,       2026-09-14
A2,
"""
expect = """
clav_cla_visit_id, clav_cla_id, clav_person_id, clav_cla_visit_date, clav_cla_visit_seen, from_table,     from_row
A1-2026-09-14,     C1,          A1,             2026-09-14,          true,                annex_a_list_8, 1
"""
*/

with placed as (
    select it.row_id, max(cla_episodes.clae_cla_id) as cla_id
    from annex_a_list_8 as it
    inner join cla_episodes on cla_episodes.clae_person_id = it.child_id
    where cla_episodes.clae_cla_episode_start_date <= it.visited
      and (cla_episodes.clae_cla_episode_ceased_date is null or cla_episodes.clae_cla_episode_ceased_date >= it.visited)
    group by it.row_id
)

select
    concat(it.child_id, '-', cast(it.visited as varchar)) as clav_cla_visit_id,
    placed.cla_id as clav_cla_id,
    it.child_id as clav_person_id,
    it.visited as clav_cla_visit_date,
    true as clav_cla_visit_seen,
    'annex_a_list_8' as from_table,
    it.row_id as from_row
from annex_a_list_8 as it
left join placed on placed.row_id = it.row_id
where it.visited is not null
order by clav_cla_visit_id
