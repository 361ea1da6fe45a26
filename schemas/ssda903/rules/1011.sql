/*
code   = "1011"
says   = "There are care leaver's details for a young person whose care passed to another authority."
to_do  = "Leave the details blank: the other authority reports them. If the care did not pass on, put right why the last episode ended."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "the latest episode decides, and any detail counts"
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      ,
A2,    ,         F1,
A3,    ,         ,      B1
A4,    ,         ,
A5,    YES,      F1,    B1
A6,    YES,      F1,    B1
A7,    YES,      F1,    B1
A8,    YES,      F1,    B1
"""
given.episodes = """
child, decom,      rec
A1,    2025-06-01, E3
A1,    2025-04-01, X1
A2,    2025-06-01, E3
A3,    2025-06-01, E3
A4,    2025-06-01, E3
A5,    2025-06-01, E8
A5,    2025-04-01, E3
A6,    2025-06-01,
A7,    2025-06-01, E8
A7,    abc,        E3
"""
finds.oc3 = [1, 2, 3]
*/

with passed_on as (
    select child
    from episodes
    where next_row is null
      and decom is not null
      and rec = 'E3'
)

select row_id as oc3_row
from oc3
where (in_touch is not null or activ is not null or accom is not null)
  and child in (select child from passed_on)
