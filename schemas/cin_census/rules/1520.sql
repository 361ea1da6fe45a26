/*
code   = "1520"
says   = "Two children in the census have the same pupil number."
to_do  = "Find out whose number it is, and take it away from the other child."
table  = "child_identifiers"
about  = ["upn"]
weight = "error"

[[example]]
shows = "every child with a number that comes twice; blanks are not the same number"
given.child_identifiers = """
la_child_id, upn
A1,          A000000000000
A2,          A000000000000
A3,          B000000000001
A4,
A5,
"""
finds.child_identifiers = [1, 2]
*/

with counted as (
    select row_id, count(*) over (partition by upn) as children
    from child_identifiers
    where upn is not null
)

select row_id as child_identifiers_row
from counted
where children > 1
