/*
code   = "406"
says   = "The placement of an unaccompanied asylum-seeking child has a distance from home."
to_do  = "Take the home postcode out: a child who came alone to seek asylum has no home here to measure from."
table  = "episodes"
about  = ["pl_distance"]
weight = "error"
may_lack = ["header_last", "uasc_last"]

[[example]]
shows = "unaccompanied this year or last is enough, by either table; a blank distance is right"
given.header = """
child, uasc
A1,    1
A2,    0
A3,    0
A4,    0
A5,    1
A6,
"""
given.header_last = """
child, uasc
A1,    0
A2,    1
A3,    0
A6,    0
"""
given.uasc_last = """
child
A4
"""
given.episodes = """
child, pl_distance
A1,    12.5
A2,    0
A3,    12.5
A4,    300
A5,
A6,    12.5
A7,    12.5
A1,    far
"""
finds.episodes = [1, 2, 4, 8]
*/

-- The return asks of the two years before, too: last year's tables are all that is at hand.
with unaccompanied as (
    select child from header where uasc = '1'
    union all
    select child from header_last where uasc = '1'
    union all
    select child from uasc_last
)

select row_id as episodes_row
from episodes
where (pl_distance is not null or pl_distance_wrong is not null)
  and child in (select child from unaccompanied)
