/*
code    = "numbers"
says    = "No child of Annex A has a number that the extract of the case system has, so that the two cannot be compared."
to_do   = "Let both have the children's numbers from the same system, or take `annex_a_nightly` out of `also` in the pipeline."
level   = "delivery"
table   = "person"
weight  = "error"
between = ["ssd", "annex_a"]

[[example]]
shows = "numbers of another system"
given.person = """
pers_person_id, source_system
1001,           ssd
1002,           ssd
LL-7,           annex_a
"""
given.annex_a_list_6 = """
child_id
LL-7
"""
found = true

[[example]]
shows = "one child that both have is enough, and where one has no children nothing is known"
given.person = """
pers_person_id, source_system
1001,           ssd
1002,           annex_a
"""
given.annex_a_list_6 = """
child_id
1001
1002
"""
found = false
*/

with
extracted as (
    select distinct pers_person_id as child
    from person
    where source_system = 'ssd'
),

listed as (
    select distinct child_id as child
    from annex_a_list_6
),

counted as (
    select count(*) as children, count(extracted.child) as known
    from listed
    left join extracted on extracted.child = listed.child
),

all_extracted as (
    select count(*) as children
    from extracted
)

select counted.children
from counted
cross join all_extracted
where counted.children > 0
  and counted.known = 0
  and all_extracted.children > 0
