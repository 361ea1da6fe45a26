/*
code   = "426"
says   = "The child has short breaks of both kinds, V3 and V4, in the year."
to_do  = "Decide for one of the two: V4 where all breaks were under one agreement, V3 where each was recorded by itself."
table  = "episodes"
about  = ["ls"]
weight = "error"

[[example]]
shows = "of both kinds, all breaks are found, and none of the child's other episodes; of one kind none is"
given.episodes = """
child, ls
A1,    V3
A1,    V3
A2,    V3
A2,    V4
A2,    C2
A3,    V4
A3,    C2
A4,    V3
A4,    X1
A5,    V4
A5,    V3
A5,    V3
A5,
A6,    V3
A6,    C1
"""
finds.episodes = [3, 4, 10, 11, 12]
*/

with both_kinds as (
    select child
    from episodes
    where ls in ('V3', 'V4')
    group by child
    having min(ls) <> max(ls)
)

select row_id as episodes_row
from episodes
where ls in ('V3', 'V4')
  and child in (select child from both_kinds)
