/*
code   = "8736"
says   = "The assessment is not authorised, and did not start within the census year."
to_do  = "Record when the assessment was authorised, or correct its start."
table  = "assessments"
about  = ["assessment_actual_start_date", "assessment_authorisation_date"]
weight = "error"

[[example]]
shows = "a blank start is not within the year either"
with  = { period_end = 2026-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-04-01,
A2,          1,              1,             2025-03-31,
A3,          1,              1,             2026-03-31,
A4,          1,              1,             2026-04-01,
A5,          1,              1,             ,
A6,          1,              1,             2025-03-31,                   2025-06-01
"""
finds.assessments = [2, 4, 5]
*/

select row_id as assessments_row
from assessments
where assessment_authorisation_date is null
  and (
      assessment_actual_start_date is null
      or assessment_actual_start_date < :period_start
      or assessment_actual_start_date > :period_end
  )
