/*
code   = "4003"
says   = "A review of a child protection plan that has ended was held during a child in need plan."
to_do  = "Correct the date of the review or of the child in need plan."
table  = "reviews"
about  = ["cpp_review_date", "cin_plan_dates.cin_plan_start_date", "child_protection_plans.cpp_end_date"]
weight = "error"

[[example]]
shows = "from the first day of the plan up to the day before its last; on the day on which protection ended it is fine"
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-05-01
A1,          1,              1,     2025-04-30
A1,          1,              1,     2025-06-01
A1,          1,              1,     2025-05-31
A2,          1,              1,     2025-05-10
A3,          1,              1,     2025-05-10
A4,          1,              1,     2025-05-10
A5,          1,              2,     2025-05-10
A1,          1,              1,
A6,          2,              1,     2025-05-10
A7,          ,               1,     2025-05-10
A8,          1,              1,     2025-05-10
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-01-01,     2025-08-01
A2,          1,              1,     2025-01-01,     2025-05-10
A3,          1,              1,     2025-01-01,
A4,          1,              1,     2025-01-01,     2025-08-01
A5,          1,              1,     2025-01-01,     2025-08-01
A5,          1,              2,     2025-01-01,
A6,          1,              1,     2025-01-01,     2025-08-01
A6,          2,              1,     2025-01-01,
A7,          1,              1,     2025-01-01,     2025-08-01
A8,          ,               1,     2025-01-01,     2025-08-01
"""
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-05-01,          2025-06-01
A2,          1,              2025-05-01,          2025-06-01
A3,          1,              2025-05-01,          2025-06-01
A4,          2,              2025-05-01,
A5,          1,              2025-05-01,          2025-06-01
A6,          2,              2025-05-01,          2025-06-01
A7,          1,              2025-05-01,          2025-06-01
A8,          1,              2025-05-01,          2025-06-01
"""
finds.reviews = [1, 4, 7, 11, 12]
finds.child_protection_plans = [1, 4, 9, 10]
finds.cin_plan_dates = [1, 4, 7, 8]
*/

select
    reviews.row_id    as reviews_row,
    protection.row_id as child_protection_plans_row,
    plan.row_id       as cin_plan_dates_row
from reviews
join child_protection_plans as protection
    on protection.la_child_id = reviews.la_child_id
    and protection.cppid = reviews.cppid
join cin_plan_dates as plan on plan.la_child_id = reviews.la_child_id
where reviews.cpp_review_date >= plan.cin_plan_start_date
  and (plan.cin_plan_end_date is null or reviews.cpp_review_date < plan.cin_plan_end_date)
  and reviews.cpp_review_date <> protection.cpp_end_date -- so not where it goes on
  -- Numbers of plans begin again in each episode. Where one side does not say which, the plan's own has to do.
  and coalesce(reviews.cin_details_id, protection.cin_details_id, '') =
      coalesce(protection.cin_details_id, reviews.cin_details_id, '')
