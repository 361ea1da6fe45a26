/*
code   = "8500"
says   = "The child has no number."
to_do  = "Give the child the number of the case system: without it nothing else can be told apart."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"

[[example]]
shows = "a blank is found"
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2015-01-01
,            2015-01-01
"""
finds.child_identifiers = [2]
*/

select row_id as child_identifiers_row
from child_identifiers
where la_child_id is null
