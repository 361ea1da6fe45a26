/*
code   = "INT35"
says   = "A child has more than one row in the previous permanence list."
to_do  = "Keep one row for the child, or put right the child's number where two children share one."
table  = "prev_perm"
about  = ["child"]
weight = "error"

[[example]]
shows = "all rows of a child with two or three are found; a single row and rows without a number are not"
given.prev_perm = """
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
finds.prev_perm = [1, 3, 4, 5, 6]
*/

with repeated as (
    select child
    from prev_perm
    group by child
    having count(*) > 1
)

select prev_perm.row_id as prev_perm_row
from prev_perm
join repeated on repeated.child = prev_perm.child
