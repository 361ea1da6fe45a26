/*
code   = "8863Q"
says   = "The assessment starts during another one of the same episode."
to_do  = "Correct the dates, or explain why two assessments were made at the same time."
table  = "assessments"
about  = ["assessment_actual_start_date", "assessment_authorisation_date"]
weight = "explain"

[[example]]
shows = "the first and the last day belong to it; an open one goes on to the end of the year; the same twice is no overlap"
with  = { period_end = 2026-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-05-01,                   2025-06-01
A1,          1,              2,             2025-06-01,                   2025-07-01
A2,          1,              1,             2025-05-01,                   2025-06-01
A2,          1,              2,             2025-06-02,                   2025-07-01
A3,          1,              1,             2025-05-01,
A3,          1,              2,             2026-03-31,                   2026-04-01
A4,          1,              1,             2025-05-01,                   2025-06-01
A4,          1,              2,             2025-05-01,                   2025-06-01
A5,          1,              1,             2025-05-01,                   2025-06-01
A5,          1,              2,             2025-05-01,                   2025-06-02
A6,          1,              1,             2025-05-01,                   2025-06-01
A6,          2,              1,             2025-05-10,                   2025-07-01
A7,          1,              1,             2025-05-01,
A7,          1,              2,             2026-04-01,                   2026-04-02
A8,          1,              1,             2025-05-01,
"""
finds.assessments = [1, 2, 5, 6, 9, 10]
*/

with spans as (
    select
        row_id,
        la_child_id,
        cin_details_id,
        assessment_actual_start_date                         as began,
        coalesce(assessment_authorisation_date, :period_end) as ended
    from assessments
)

select it.row_id as assessments_row
from spans as it
join spans as other
    on other.la_child_id = it.la_child_id
    and other.cin_details_id = it.cin_details_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended
  and not (it.began = other.began and it.ended = other.ended)

union

select other.row_id as assessments_row
from spans as it
join spans as other
    on other.la_child_id = it.la_child_id
    and other.cin_details_id = it.cin_details_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended
  and not (it.began = other.began and it.ended = other.ended)
