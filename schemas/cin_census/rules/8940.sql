/*
code   = "8940"
says   = "The child protection plan starts during another one of the same child."
to_do  = "Correct the dates: one plan ends before the next begins."
table  = "child_protection_plans"
about  = ["cpp_start_date", "cpp_end_date"]
weight = "error"

[[example]]
shows = "the first and the last day belong to it, in whichever episode; an open one goes on to the end of the year"
with  = { period_end = 2026-03-31 }
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2025-05-01,     2025-06-01
A1,          2,              1,     2025-06-01,     2025-07-01
A2,          1,              1,     2025-05-01,     2025-06-01
A2,          1,              2,     2025-06-02,     2025-07-01
A3,          1,              1,     2025-05-01,
A3,          1,              2,     2026-03-31,
A4,          1,              1,     2025-05-01,
A5,          1,              1,     2025-05-01,
A6,          1,              1,     2025-05-01,
A6,          1,              2,     2026-04-01,
"""
finds.child_protection_plans = [1, 2, 5, 6]
*/

with plans as (
    select row_id, la_child_id, cpp_start_date as began, coalesce(cpp_end_date, :period_end) as ended
    from child_protection_plans
)

select it.row_id as child_protection_plans_row
from plans as it
join plans as other on other.la_child_id = it.la_child_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended

union

select other.row_id as child_protection_plans_row
from plans as it
join plans as other on other.la_child_id = it.la_child_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended
