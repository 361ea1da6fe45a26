/*
code   = "4000"
says   = "The referral led to no further action, and there is a child in need plan."
to_do  = "Correct whether the referral went further, or move the plan to the referral that led to it."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date", "cin_details.referral_nfa"]
weight = "error"

[[example]]
shows = "only in the same episode"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A1,          1,              2025-05-01
A2,          1,              2025-05-01
A3,          1,              2025-05-01
A4,          1,              2025-05-01
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              1
A2,          1,              TRUE
A3,          1,              0
A3,          2,              1
A4,          1,
"""
finds.cin_plan_dates = [1, 2]
finds.cin_details = [1, 2]
*/

select
    plan.row_id        as cin_plan_dates_row,
    cin_details.row_id as cin_details_row
from cin_plan_dates as plan
join cin_details
    on cin_details.la_child_id = plan.la_child_id
    and cin_details.cin_details_id = plan.cin_details_id
where lower(cin_details.referral_nfa) in ('1', 'true')
