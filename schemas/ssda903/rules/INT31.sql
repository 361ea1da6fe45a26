/*
code   = "INT31"
says   = "A child has more than one row in the adoptions (AD1)."
to_do  = "Keep one row for the child, or put right the child's number where two children share one."
table  = "ad1"
about  = ["child"]
weight = "error"

[[example]]
shows = "all rows of a child with two or three are found; a single row and rows without a number are not"
given.ad1 = """
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
finds.ad1 = [1, 3, 4, 5, 6]
*/

with repeated as (
    select child
    from ad1
    group by child
    having count(*) > 1
)

select ad1.row_id as ad1_row
from ad1
join repeated on repeated.child = ad1.child
