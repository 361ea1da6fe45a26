/*
code   = "4014"
says   = "A child in need plan starts during another one of the same child."
to_do  = "Correct the dates: one plan ends before the next begins."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date", "cin_plan_end_date"]
weight = "error"

[[example]]
shows = "the first and the last day of a plan belong to it; an open one goes on to the end of the year"
with  = { period_end = 2026-03-31 }
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date, cin_plan_end_date
A1,          1,              2025-05-01,          2025-06-01
A1,          2,              2025-06-01,          2025-07-01
A2,          1,              2025-05-01,          2025-06-01
A2,          1,              2025-06-02,          2025-07-01
A3,          1,              2025-05-01,
A3,          1,              2026-03-31,
A4,          1,              2025-05-01,          2025-06-01
A4,          1,              2025-05-01,          2025-05-02
A5,          1,              2025-05-01,
A6,          1,              2025-05-01,
A6,          1,              2026-04-01,
"""
finds.cin_plan_dates = [1, 2, 5, 6, 7, 8]
*/

with plans as (
    select row_id, la_child_id, cin_plan_start_date as started, coalesce(cin_plan_end_date, :period_end) as ended
    from cin_plan_dates
),

overlaps as (
    select inner_one.row_id as inner_row, outer_one.row_id as outer_row
    from plans as inner_one
    join plans as outer_one on outer_one.la_child_id = inner_one.la_child_id
    where outer_one.row_id <> inner_one.row_id
      and inner_one.started >= outer_one.started
      and inner_one.started <= outer_one.ended
)

select inner_row as cin_plan_dates_row
from overlaps

union

select outer_row as cin_plan_dates_row
from overlaps
