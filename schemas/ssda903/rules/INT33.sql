/*
code   = "INT33"
says   = "A child has more than one row in the health and offending list (OC2)."
to_do  = "Keep one row for the child, or put right the child's number where two children share one."
table  = "oc2"
about  = ["child"]
weight = "error"

[[example]]
shows = "all rows of a child with two or three are found; a single row and rows without a number are not"
given.oc2 = """
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
finds.oc2 = [1, 3, 4, 5, 6]
*/

with repeated as (
    select child
    from oc2
    group by child
    having count(*) > 1
)

select oc2.row_id as oc2_row
from oc2
join repeated on repeated.child = oc2.child
