/*
code   = "8606"
says   = "The referral came more than 280 days before the child was born or is expected."
to_do  = "Correct the date of the referral or of the birth: nobody can be referred before that."
table  = "cin_details"
about  = ["cin_referral_date", "child_identifiers.person_birth_date", "child_identifiers.expected_person_birth_date"]
weight = "error"

[[example]]
shows = "280 days before are possible"
given.child_identifiers = """
la_child_id, person_birth_date, expected_person_birth_date
A1,          2025-10-08,
A2,          ,                  2025-10-08
A3,          2015-01-01,
"""
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-01-01
A1,          2,              2024-12-31
A2,          1,              2025-01-01
A2,          2,              2024-12-31
A3,          1,              2025-01-01
"""
finds.child_identifiers = [1, 2]
finds.cin_details = [2, 4]
*/

select
    cin_details.row_id as cin_details_row,
    child.row_id       as child_identifiers_row
from cin_details
join child_identifiers as child on child.la_child_id = cin_details.la_child_id
where days_between(cin_details.cin_referral_date, child.person_birth_date) > 280
   or days_between(cin_details.cin_referral_date, child.expected_person_birth_date) > 280
