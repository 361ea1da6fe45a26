/*
code    = "in_care_return"
says    = "The child is in care in Annex A and not in the SSDA903, or was in care at the SSDA903's end and is not in Annex A."
to_do   = "Find out whether and since when the child is in care, and mend the record that is wrong."
table   = "annex_a_list_8"
about   = ["care_started", "ssda903_episodes.decom"]
weight  = "explain"
between = ["annex_a", "ssda903"]

[[example]]
shows = "who came into care before the return's last episode began and is not in it; who is open in the return and not on list 8, which has whoever left within six months"
with = { period_end = 2026-09-30 }
given.annex_a_list_8 = """
child_id, care_started, care_ended
A1,       2025-01-01,
A2,       2025-01-01,
A3,       2026-06-01,
A4,       2024-01-01,   2026-05-01
"""
given.ssda903_episodes = """
child, decom,      dec
A1,    2025-01-01,
A4,    2024-01-01,
A5,    2026-03-31,
A6,    2025-02-01, 2025-09-01
"""
finds.annex_a_list_8 = [2]
finds.ssda903_episodes = [3]

[[example]]
shows = "a list that was made more than six months after the return does not have those who left in between"
with = { period_end = 2026-12-31 }
given.annex_a_list_8 = """
child_id, care_started
A1,       2025-01-01
"""
given.ssda903_episodes = """
child, decom,      dec
A1,    2025-01-01,
A5,    2026-03-31,
"""
finds.annex_a_list_8 = []
finds.ssda903_episodes = []
*/

with
made as (
    select max(decom) as day
    from ssda903_episodes
),

returned as (
    select distinct child
    from ssda903_episodes
),

open as (
    select child, max(row_id) as row_id
    from ssda903_episodes
    where dec is null
    group by child
),

listed as (
    select distinct child_id as child
    from annex_a_list_8
),

-- Where the two number children each in its own way, `numbers_return` says so, and nothing can be compared.
alike as (
    select count(*) as children
    from listed
    inner join returned on returned.child = listed.child
),

-- Where an extract has the children in care, neither is used.
extracted as (
    select count(*) as episodes
    from cla_episodes
    where source_system = 'ssd'
)

select
    it.row_id as annex_a_list_8_row,
    cast(null as bigint) as ssda903_episodes_row
from annex_a_list_8 as it
left join returned on returned.child = it.child_id
cross join made
cross join alike
cross join extracted
where returned.child is null
  and alike.children > 0
  and extracted.episodes = 0
  and it.care_started <= made.day
  and (it.care_ended is null or it.care_ended > made.day)

union all

select
    cast(null as bigint) as annex_a_list_8_row,
    open.row_id as ssda903_episodes_row
from open
left join listed on listed.child = open.child
cross join made
cross join alike
cross join extracted
where listed.child is null
  and alike.children > 0
  and extracted.episodes = 0
  and made.day >= :period_end - interval '6 months'
