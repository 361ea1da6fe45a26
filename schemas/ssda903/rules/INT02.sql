/*
code   = "INT02"
says   = "A child who should be placed for adoption is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the decisions to place for adoption."
table  = "placed_adoption"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.placed_adoption = """
child, dob
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
finds.placed_adoption = [2, 3]
*/

select placed_adoption.row_id as placed_adoption_row
from placed_adoption
left join header on header.child = placed_adoption.child
where placed_adoption.child is not null
  and header.row_id is null
