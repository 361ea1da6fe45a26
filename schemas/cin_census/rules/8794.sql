/*
code   = "8794"
says   = "The child has the same disability twice."
to_do  = "Take one of the two away."
table  = "disabilities"
about  = ["disability"]
weight = "error"

[[example]]
shows = "each of the two is found; another child may have the same"
given.disabilities = """
la_child_id, disability
A1,          MOB
A1,          LD
A1,          MOB
A2,          MOB
A3,
A3,
"""
finds.disabilities = [1, 3]
*/

with counted as (
    select row_id, count(*) over (partition by la_child_id, disability) as times
    from disabilities
    where disability is not null
)

select row_id as disabilities_row
from counted
where times > 1
