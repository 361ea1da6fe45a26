/*
code   = "conference_needed"
says   = "Whether the section 47 enquiry needs an initial conference is blank."
to_do  = "Record 0 (or false) where a conference was held or is awaited, and 1 (or true) where none is needed."
table  = "section47"
about  = ["icpc_not_required"]
weight = "error"

[[example]]
shows = "a blank is no answer"
given.section47 = """
la_child_id, cin_details_id, icpc_not_required
A1,          1,              0
A2,          1,
A3,          1,              true
"""
finds.section47 = [2]
*/

select row_id as section47_row
from section47
where icpc_not_required is null
