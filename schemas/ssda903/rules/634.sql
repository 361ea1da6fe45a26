/*
code   = "634"
says   = "An earlier permanence arrangement is given for a child who did not come into care in the year: every episode began before it."
to_do  = "Leave the permanence details out: they are asked of children who came into care in the year. If the child did, put right the start of the episode."
table  = "prev_perm"
about  = ["prev_perm", "la_perm", "date_perm"]
weight = "error"

[[example]]
shows = "any of the three details counts, also a date known in part; a row without details does not"
given.prev_perm = """
child, prev_perm, la_perm, date_perm
A1,    Z1,        ,
A2,    ,          352,
A3,    ,          ,        2020-05-01
A4,    ,          ,        ZZ/ZZ/2020
A5,    ,          ,
A6,    Z1,        352,     2020-05-01
"""
given.episodes = """
child, decom
A1,    2025-03-31
A2,    2024-06-01
A3,    2024-06-01
A3,    2025-03-01
A4,    2024-06-01
A5,    2024-06-01
"""
finds.prev_perm = [1, 2, 3, 4]
finds.episodes = [1, 2, 3, 4, 5]

[[example]]
shows = "one episode that began on the first day of the year is enough; a start that cannot be read is passed over"
given.prev_perm = """
child, prev_perm
A1,    Z1
A2,    Z1
A3,    Z1
"""
given.episodes = """
child, decom
A1,    2025-04-01
A1,    2024-06-01
A2,    2024-06-01
A2,    abc
A3,    abc
"""
finds.prev_perm = [2]
finds.episodes = [3]
*/

with latest as (
    select
        child,
        max(decom) as decom
    from episodes
    group by child
)

select
    prev_perm.row_id as prev_perm_row,
    episodes.row_id as episodes_row
from prev_perm
join latest on latest.child = prev_perm.child
join episodes on episodes.child = prev_perm.child
where latest.decom < :period_start
  and episodes.decom is not null
  and (prev_perm.prev_perm is not null
       or prev_perm.la_perm is not null
       or prev_perm.date_perm is not null
       or prev_perm.date_perm_wrong is not null)
