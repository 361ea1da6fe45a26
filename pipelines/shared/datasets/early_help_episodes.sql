/*
title = "Early help episodes"
trust = "List 2 of Annex A alone, where each assessment begins an episode. It says when an assessment was completed and not when help ended, so that no end is known. Its number is made of child, day and organisation."

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
*/

select
    concat(child_id, '-', cast(started as varchar), '-', coalesce(organisation, '')) as earl_episode_id,
    child_id as earl_person_id,
    started as earl_episode_start_date,
    organisation as earl_episode_organisation,
    'annex_a_list_2' as from_table,
    row_id as from_row
from annex_a_list_2
where started is not null
order by earl_episode_id
