/*
title = "Early help episodes"
trust = "The extract of the Standard Safeguarding Dataset first, then list 2 of Annex A. An assessment that began on a day on which the extract has an episode of the child is that one. List 2 says when an assessment was completed and not when help ended, so that no end is known. Its number is made of child, day and organisation."

# List 2 has the assessments of the six months up to its day.
[tells_from]
annex_a = { months = -6, days = 1 }

[[example]]
shows = "each assessment of list 2 begins an episode"
given.annex_a_list_2 = """
child_id, started,    completed,  organisation
A1,       2026-07-01, 2026-07-20, Oak School
"""
expect = """
earl_episode_id,          earl_person_id, earl_episode_start_date, earl_episode_organisation, from_table,     from_row
A1-2026-07-01-Oak School, A1,             2026-07-01,              Oak School,                annex_a_list_2, 1
"""

[[example]]
shows = "what the extract has is not taken again"
given.early_help_episodes = """
earl_episode_id, earl_person_id, earl_episode_start_date
E1,              A1,             2026-07-01
"""
given.annex_a_list_2 = """
child_id, started,    organisation
A1,       2026-07-01, Oak School
A2,       2026-07-01, Oak School
"""
expect = """
earl_episode_id,          earl_person_id
A2-2026-07-01-Oak School, A2
"""
*/

with known as (
    select distinct earl_person_id, earl_episode_start_date
    from early_help_episodes
)

select
    concat(it.child_id, '-', cast(it.started as varchar), '-', coalesce(it.organisation, '')) as earl_episode_id,
    it.child_id as earl_person_id,
    it.started as earl_episode_start_date,
    it.organisation as earl_episode_organisation,
    'annex_a_list_2' as from_table,
    it.row_id as from_row
from annex_a_list_2 as it
left join known on known.earl_person_id = it.child_id and known.earl_episode_start_date = it.started
where known.earl_person_id is null
  and it.started is not null
order by earl_episode_id
