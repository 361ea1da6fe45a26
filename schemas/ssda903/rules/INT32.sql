/*
code   = "INT32"
says   = "A child has more than one row in the header."
to_do  = "Keep one row for the child, or put right the child's number where two children share one."
table  = "header"
about  = ["child"]
weight = "error"

[[example]]
shows = "all rows of a child with two or three are found; a single row and rows without a number are not"
given.header = """
child, dob
A1,    2015-06-01
A2,    2014-06-01
A1,    2013-06-01
A3,    2015-06-01
A3,    2015-06-01
A3,    2015-06-01
,      2015-06-01
,      2015-06-01
"""
finds.header = [1, 3, 4, 5, 6]
*/

with repeated as (
    select child
    from header
    group by child
    having count(*) > 1
)

select header.row_id as header_row
from header
join repeated on repeated.child = header.child
