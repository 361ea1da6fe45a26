/*
code   = "1105"
says   = "The child protection plan starts before the referral that it belongs to."
to_do  = "Correct the date of the referral or of the plan, or move the plan to the referral that led to it."
table  = "child_protection_plans"
about  = ["cpp_start_date", "cin_details.cin_referral_date"]
weight = "error"

[[example]]
shows = "on the day of the referral is fine; another episode does not count"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-05-10
A1,          2,              2025-08-01
A2,          1,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cpp_start_date
A1,          1,              2025-05-10
A1,          1,              2025-05-09
A1,          2,              2025-07-31
A2,          1,              2025-05-01
A2,          1,
A3,          1,              2025-05-01
"""
finds.child_protection_plans = [2, 3]
finds.cin_details = [1, 2]
*/

select
    it.row_id          as child_protection_plans_row,
    cin_details.row_id as cin_details_row
from child_protection_plans as it
join cin_details
    on cin_details.la_child_id = it.la_child_id
    and cin_details.cin_details_id = it.cin_details_id
where it.cpp_start_date < cin_details.cin_referral_date
