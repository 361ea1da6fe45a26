/*
code    = "in_care_extract"
says    = "The child is in care in Annex A and not in the extract of the case system, or the other way about."
to_do   = "Find out whether the child is in care, and mend the record that is wrong. Where the two were made on different days both may be right."
table   = "annex_a_list_8"
about   = ["care_ended", "cla_episodes.clae_cla_episode_ceased_date"]
weight  = "explain"
between = ["ssd", "annex_a"]

[[example]]
shows = "who is in care in one of them alone; an episode that list 8 gave itself is none of the extract's"
given.cla_episodes = """
clae_cla_episode_id, clae_person_id, clae_cla_episode_start_date, clae_cla_episode_ceased_date, source_system
E1,                  A1,             2025-01-01,                  ,                             ssd
E2,                  A2,             2025-01-01,                  ,                             ssd
E3,                  A3,             2025-01-01,                  2026-01-01,                   ssd
E4,                  A4,             2025-01-01,                  ,                             annex_a
"""
given.annex_a_list_8 = """
child_id, care_started, care_ended
A1,       2025-01-01,
A2,       2025-01-01,   2026-05-01
A4,       2025-01-01,
"""
finds.annex_a_list_8 = [3]
finds.cla_episodes = [2]
*/

with
extracted as (
    select clae_person_id as child, max(row_id) as row_id
    from cla_episodes
    where source_system = 'ssd'
      and clae_cla_episode_ceased_date is null
    group by clae_person_id
),

listed as (
    select child_id as child, max(row_id) as row_id
    from annex_a_list_8
    where care_ended is null
    group by child_id
),

-- Where the two number children each in its own way, `numbers` says so, and nothing can be compared.
alike as (
    select count(*) as children
    from annex_a_list_8
    inner join cla_episodes on cla_episodes.clae_person_id = annex_a_list_8.child_id
    where cla_episodes.source_system = 'ssd'
)

select
    listed.row_id as annex_a_list_8_row,
    cast(null as bigint) as cla_episodes_row
from listed
left join extracted on extracted.child = listed.child
cross join alike
where extracted.child is null
  and alike.children > 0

union all

select
    cast(null as bigint) as annex_a_list_8_row,
    extracted.row_id as cla_episodes_row
from extracted
left join listed on listed.child = extracted.child
cross join alike
where listed.child is null
  and alike.children > 0
