/*
code   = "4004"
says   = "There is more than one open child in need plan in the episode."
to_do  = "End the plans that have ended: one at the most is open."
table  = "cin_plan_dates"
about  = ["cin_plan_end_date"]
weight = "error"

[[example]]
shows = "all that are open in one episode; rows that do not say whose they are belong to nobody"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_end_date
A1,          1,
A1,          1,
A1,          1,              2025-05-01
A2,          1,
A2,          2,
,            1,
,            1,
"""
finds.cin_plan_dates = [1, 2]
*/

with opened as (
    select row_id, count(*) over (partition by la_child_id, cin_details_id) as plans
    from cin_plan_dates
    where cin_plan_end_date is null
      and la_child_id is not null
)

select row_id as cin_plan_dates_row
from opened
where plans > 1
