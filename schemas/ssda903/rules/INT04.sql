/*
code   = "INT04"
says   = "A child who was missing or away is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the missing and away list."
table  = "missing"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.missing = """
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
finds.missing = [2, 3]
*/

select missing.row_id as missing_row
from missing
left join header on header.child = missing.child
where missing.child is not null
  and header.row_id is null
