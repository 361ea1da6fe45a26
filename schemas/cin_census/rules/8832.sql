/*
code   = "8832"
says   = "The referral led to no further action, and there is a child protection plan in the episode."
to_do  = "Correct whether the referral went further, or move the plan to the referral that led to it."
table  = "cin_details"
about  = ["referral_nfa", "child_protection_plans.cpp_start_date"]
weight = "error"

[[example]]
shows = "only in the same episode"
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              1
A2,          1,              TRUE
A3,          1,              0
A3,          2,              1
A4,          1,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-05-01
A2,          1,              1,     2025-05-01
A3,          1,              1,     2025-05-01
A4,          1,              1,     2025-05-01
"""
finds.cin_details = [1, 2]
finds.child_protection_plans = [1, 2]
*/

select
    cin_details.row_id as cin_details_row,
    protection.row_id  as child_protection_plans_row
from cin_details
join child_protection_plans as protection
    on protection.la_child_id = cin_details.la_child_id
    and protection.cin_details_id = cin_details.cin_details_id
where lower(cin_details.referral_nfa) in ('1', 'true')
