/*
code   = "1104"
says   = "The initial conference was held before the referral that it belongs to."
to_do  = "Correct the date of the referral or of the conference, or move the enquiry to the referral that led to it."
table  = "section47"
about  = ["date_of_initial_cpc", "cin_details.cin_referral_date"]
weight = "error"

[[example]]
shows = "on the day of the referral is fine; another episode does not count"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-05-10
A1,          2,              2025-08-01
A2,          1,
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-05-10
A1,          1,              2025-05-09
A1,          2,              2025-07-31
A2,          1,              2025-05-01
A2,          1,
A3,          1,              2025-05-01
"""
finds.section47 = [2, 3]
finds.cin_details = [1, 2]
*/

select
    it.row_id          as section47_row,
    cin_details.row_id as cin_details_row
from section47 as it
join cin_details
    on cin_details.la_child_id = it.la_child_id
    and cin_details.cin_details_id = it.cin_details_id
where it.date_of_initial_cpc < cin_details.cin_referral_date
