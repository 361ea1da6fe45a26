/*
code    = "numbers_return"
says    = "No child of Annex A has a number that the SSDA903 has, so that the two cannot be compared."
to_do   = "Let both have the children's numbers from the same system, or take one of the two out of `also` in the pipeline."
level   = "delivery"
table   = "annex_a_list_8"
weight  = "error"
between = ["annex_a", "ssda903"]

[[example]]
shows = "numbers of another system"
given.annex_a_list_8 = """
child_id
LL-7
"""
given.ssda903_episodes = """
child, decom
1001,  2025-04-01
"""
found = true

[[example]]
shows = "one child that both have is enough"
given.annex_a_list_8 = """
child_id
1001
1002
"""
given.ssda903_episodes = """
child, decom
1001,  2025-04-01
1003,  2025-04-01
"""
found = false

[[example]]
shows = "where one has no children nothing is known"
given.annex_a_list_8 = """
child_id
1001
"""
given.ssda903_episodes = """
child, decom
"""
found = false
*/

with
listed as (
    select distinct child_id as child
    from annex_a_list_8
),

returned as (
    select distinct child
    from ssda903_episodes
),

counted as (
    select count(*) as children, count(returned.child) as known
    from listed
    left join returned on returned.child = listed.child
),

all_returned as (
    select count(*) as children
    from returned
)

select counted.children
from counted
cross join all_returned
where counted.children > 0
  and counted.known = 0
  and all_returned.children > 0
