/*
code   = "8555Q"
says   = "The referral came after the child's death."
to_do  = "Correct the date of the referral or of the death."
table  = "cin_details"
about  = ["cin_referral_date", "child_identifiers.person_death_date"]
weight = "explain"

[[example]]
shows = "a referral on the day of death is possible"
given.child_identifiers = """
la_child_id, person_death_date
A1,          2025-06-01
A2,          2025-06-01
A3,
"""
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-06-01
A1,          2,              2025-06-02
A2,          1,              2025-05-31
A3,          1,              2025-06-02
"""
finds.child_identifiers = [1]
finds.cin_details = [2]
*/

select
    cin_details.row_id as cin_details_row,
    child.row_id       as child_identifiers_row
from cin_details
join child_identifiers as child on child.la_child_id = cin_details.la_child_id
where cin_details.cin_referral_date > child.person_death_date
