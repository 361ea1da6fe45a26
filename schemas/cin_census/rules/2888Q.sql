/*
code   = "2888Q"
says   = "No child in the census has more than one disability."
to_do  = "Find out whether the case system gives only the first disability of a child."
level  = "delivery"
table  = "disabilities"
about  = ["disability"]
weight = "explain"

[[example]]
shows = "one each, the same twice, and NONE beside another"
given.disabilities = """
la_child_id, disability
A1,          MOB
A2,          HAND
A2,          HAND
A3,          PC
A3,          NONE
,            MOB
,            LD
"""
found = true

[[example]]
shows = "one child with two"
given.disabilities = """
la_child_id, disability
A1,          MOB
A1,          LD
A2,          NONE
"""
found = false
*/

with counted as (
    select la_child_id, count(distinct disability) as disabilities
    from disabilities
    where disability <> 'NONE'
      and la_child_id is not null
    group by la_child_id
),

most as (
    select coalesce(max(disabilities), 0) as most
    from counted
)

select most
from most
where most <= 1
