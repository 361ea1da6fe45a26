/*
code   = "characteristics"
says   = "The child has no characteristics: neither ethnicity nor disability."
to_do  = "Record the child's ethnicity: the census asks for it of every child."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"

[[example]]
shows = "every child has a row of them"
given.child_identifiers = """
la_child_id
A1
A2

"""
given.child_characteristics = """
la_child_id, ethnicity
A1,          WBRI
A3,          WBRI
"""
finds.child_identifiers = [2]
*/

select row_id as child_identifiers_row
from child_identifiers
where la_child_id not in (select la_child_id from child_characteristics where la_child_id is not null)
