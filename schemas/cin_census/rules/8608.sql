/*
code   = "8608"
says   = "The assessment starts after it was authorised."
to_do  = "Correct whichever of the two dates is wrong."
table  = "assessments"
about  = ["assessment_actual_start_date", "assessment_authorisation_date"]
weight = "error"

[[example]]
shows = "on the same day is possible"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-06-01,                   2025-06-01
A2,          1,              1,             2025-06-02,                   2025-06-01
A3,          1,              1,             2025-06-02,
A4,          1,              1,             ,                             2025-06-01
"""
finds.assessments = [2]
*/

select row_id as assessments_row
from assessments
where assessment_actual_start_date > assessment_authorisation_date
