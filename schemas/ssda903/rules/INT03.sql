/*
code   = "INT03"
says   = "A child with an episode is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the episodes."
table  = "episodes"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.episodes = """
child, decom
A1,    2015-06-01
A2,    2015-06-01
A2,    2015-06-02
A9,    2015-06-01
,      2015-06-01
"""
given.header = """
child, dob
A1,    2015-06-01
A1,    2015-06-01
A9,    2015-06-01
A7,    2015-06-01
,      2015-06-01
"""
finds.episodes = [2, 3]
*/

select episodes.row_id as episodes_row
from episodes
left join header on header.child = episodes.child
where episodes.child is not null
  and header.row_id is null
