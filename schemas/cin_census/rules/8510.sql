/*
code   = "8510"
says   = "Two children in the census have the same number."
to_do  = "Find out whether they are one child, and give each its own number if they are not."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"

[[example]]
shows = "every child with a number that comes twice; blanks are for another rule"
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2015-01-01
A2,          2015-01-01
A1,          2016-01-01
,            2015-01-01
,            2015-01-01
"""
finds.child_identifiers = [1, 3]
*/

with counted as (
    select row_id, count(*) over (partition by la_child_id) as children
    from child_identifiers
    where la_child_id is not null
)

select row_id as child_identifiers_row
from counted
where children > 1
