/*
code   = "8590"
says   = "The child has no episode of need."
to_do  = "Record the referral that the child is in the census for, or leave the child out."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"

[[example]]
shows = "every child needs one"
given.child_identifiers = """
la_child_id
A1
A2

"""
given.cin_details = """
la_child_id, cin_details_id
A1,          1
A3,          1
"""
finds.child_identifiers = [2]
*/

select row_id as child_identifiers_row
from child_identifiers
where la_child_id not in (select la_child_id from cin_details where la_child_id is not null)
