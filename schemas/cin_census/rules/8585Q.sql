/*
code   = "8585Q"
says   = "The case was closed because the child died (RC2), and there is no date of death."
to_do  = "Record the date of death, or another reason for closure."
table  = "cin_details"
about  = ["reason_for_closure", "child_identifiers.person_death_date"]
weight = "explain"

[[example]]
shows = "only where the reason is RC2"
given.child_identifiers = """
la_child_id, person_death_date
A1,          2025-06-01
A2,
"""
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure
A1,          1,              RC2
A2,          1,              RC2
A2,          2,              RC1
A2,          3,
"""
finds.child_identifiers = [2]
finds.cin_details = [2]
*/

select
    cin_details.row_id as cin_details_row,
    child.row_id       as child_identifiers_row
from cin_details
join child_identifiers as child on child.la_child_id = cin_details.la_child_id
where cin_details.reason_for_closure = 'RC2'
  and child.person_death_date is null
