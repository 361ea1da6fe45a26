/*
code   = "2887Q"
says   = "Seven different disabilities or fewer are used in the whole census."
to_do  = "Find out whether the case system's codes are all mapped to those of the census."
level  = "delivery"
table  = "disabilities"
about  = ["disability"]
weight = "explain"

[[example]]
shows = "seven, NONE left out, however often they come"
given.disabilities = """
la_child_id, disability
A1,          MOB
A2,          HAND
A3,          PC
A4,          INC
A5,          COMM
A6,          LD
A7,          HEAR
A8,          HEAR
A9,          NONE
A10,
"""
found = true

[[example]]
shows = "eight are enough"
given.disabilities = """
la_child_id, disability
A1,          MOB
A2,          HAND
A3,          PC
A4,          INC
A5,          COMM
A6,          LD
A7,          HEAR
A8,          VIS
"""
found = false
*/

with counted as (
    select count(distinct disability) as used
    from disabilities
    where disability <> 'NONE'
)

select used
from counted
where used <= 7
