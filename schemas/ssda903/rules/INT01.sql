/*
code   = "INT01"
says   = "An adopted child is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the adoptions (AD1)."
table  = "ad1"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.ad1 = """
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
finds.ad1 = [2, 3]
*/

select ad1.row_id as ad1_row
from ad1
left join header on header.child = ad1.child
where ad1.child is not null
  and header.row_id is null
