/*
code   = "INT09"
says   = "An unaccompanied asylum-seeking child is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the UASC list."
table  = "uasc"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.uasc = """
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
finds.uasc = [2, 3]
*/

select uasc.row_id as uasc_row
from uasc
left join header on header.child = uasc.child
where uasc.child is not null
  and header.row_id is null
