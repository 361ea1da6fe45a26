/*
code   = "1570"
says   = "The child's number is longer than 20 characters."
to_do  = "Give the child the number of the case system, 20 characters at the most."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"
since  = 2025

[[example]]
shows = "twenty are fine and twenty-one are not"
given.child_identifiers = """
la_child_id
12345678901234567890
123456789012345678901
A3
"""
finds.child_identifiers = [2]
*/

select row_id as child_identifiers_row
from child_identifiers
where length(la_child_id) > 20
