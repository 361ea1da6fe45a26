/*
code   = "207"
says   = "The return of the year before said that the child is a mother, and this year's does not."
to_do  = "Record that the child is a mother, or tell the department that the year before was wrong."
table  = "header"
about  = ["mother"]
weight = "error"

[[example]]
shows = "a mother of the year before who is none now, or of whom nothing is said, is found if she has an episode"
given.header = """
child, mother
A1,    0
A2,
A3,    1
A4,    0
A5,    0
A6,    0
A7,    0
"""
given.header_last = """
child, mother
A1,    1
A2,    1
A3,    1
A4,    0
A5,
A6,    1
"""
given.episodes = """
child, decom
A1,    2025-04-01
A1,    2025-06-01
A2,    2025-04-01
A3,    2025-04-01
A4,    2025-04-01
A5,    2025-04-01
A7,    2025-04-01
,      2025-04-01
"""
finds.header = [1, 2]
*/

with in_care as (
    select distinct child
    from episodes
)

select header.row_id as header_row
from header
join header_last on header_last.child = header.child
join in_care on in_care.child = header.child
where header_last.mother = '1'
  and header.mother is distinct from '1'
