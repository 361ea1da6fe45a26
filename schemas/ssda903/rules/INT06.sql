/*
code   = "INT06"
says   = "A care leaver (OC3) is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the care leavers (OC3)."
table  = "oc3"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.oc3 = """
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
finds.oc3 = [2, 3]
*/

select oc3.row_id as oc3_row
from oc3
left join header on header.child = oc3.child
where oc3.child is not null
  and header.row_id is null
