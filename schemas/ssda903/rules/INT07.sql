/*
code   = "INT07"
says   = "A child with a previous permanence arrangement is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the previous permanence list."
table  = "prev_perm"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.prev_perm = """
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
finds.prev_perm = [2, 3]
*/

select prev_perm.row_id as prev_perm_row
from prev_perm
left join header on header.child = prev_perm.child
where prev_perm.child is not null
  and header.row_id is null
