/*
code   = "INT05"
says   = "A child with a health and offending row (OC2) is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the health and offending list (OC2)."
table  = "oc2"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.oc2 = """
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
finds.oc2 = [2, 3]
*/

select oc2.row_id as oc2_row
from oc2
left join header on header.child = oc2.child
where oc2.child is not null
  and header.row_id is null
