/*
code   = "8841"
says   = "The review was held on the day on which its child protection plan started, or before it."
to_do  = "Correct the date of the review or of the plan."
table  = "reviews"
about  = ["cpp_review_date", "child_protection_plans.cpp_start_date"]
weight = "error"

[[example]]
shows = "a day later is fine; only of the same plan"
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-06-01
A1,          1,              1,     2025-06-02
A1,          1,              1,     2025-05-31
A1,          1,              2,     2025-06-01
A1,          2,              1,     2025-06-01
A1,          1,              1,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-06-01
A1,          1,              2,     2025-05-01
A1,          2,              1,     2025-05-01
"""
finds.reviews = [1, 3]
finds.child_protection_plans = [1]
*/

select
    reviews.row_id    as reviews_row,
    protection.row_id as child_protection_plans_row
from reviews
join child_protection_plans as protection
    on protection.la_child_id = reviews.la_child_id
    and coalesce(protection.cin_details_id, '') = coalesce(reviews.cin_details_id, '')
    and protection.cppid = reviews.cppid
where reviews.cpp_review_date <= protection.cpp_start_date
