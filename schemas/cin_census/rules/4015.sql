/*
code   = "4015"
says   = "The child in need plan starts before the referral that it belongs to."
to_do  = "Correct the date of the referral or of the plan, or move the plan to the referral that led to it."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date", "cin_details.cin_referral_date"]
weight = "error"

[[example]]
shows = "on the day of the referral is fine; another episode does not count"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-05-10
A1,          2,              2025-08-01
A2,          1,
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A1,          1,              2025-05-10
A1,          1,              2025-05-09
A1,          2,              2025-07-31
A2,          1,              2025-05-01
A2,          1,
A3,          1,              2025-05-01
"""
finds.cin_plan_dates = [2, 3]
finds.cin_details = [1, 2]
*/

select
    it.row_id          as cin_plan_dates_row,
    cin_details.row_id as cin_details_row
from cin_plan_dates as it
join cin_details
    on cin_details.la_child_id = it.la_child_id
    and cin_details.cin_details_id = it.cin_details_id
where it.cin_plan_start_date < cin_details.cin_referral_date
