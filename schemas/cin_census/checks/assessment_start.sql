/*
code   = "assessment_start"
says   = "The assessment has no start."
to_do  = "Record when the assessment started: the census asks for it."
table  = "assessments"
about  = ["assessment_actual_start_date"]
weight = "error"

[[example]]
shows = "of assessments that were authorised"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-05-01,                   2025-06-01
A2,          1,              1,             ,                             2025-06-01
A3,          1,              1,             ,
"""
finds.assessments = [2]
*/

-- 8736 speaks of assessments that are still open.
select row_id as assessments_row
from assessments
where assessment_actual_start_date is null
  and assessment_authorisation_date is not null
