/*
code   = "8670Q"
says   = "The assessment has been open for 45 working days or more at the end of the census year."
to_do  = "Record when the assessment was authorised, or explain why it is still open."
table  = "assessments"
about  = ["assessment_authorisation_date", "assessment_actual_start_date"]
weight = "explain"

[[example]]
shows = "the 45th working day after 26 January 2023 is 30 March; after 29 January it is 31 March"
with  = { period_end = 2023-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2023-01-27,
A2,          1,              1,             2023-01-30,
A3,          1,              1,             2023-01-27,                   2023-03-01
A4,          1,              1,             ,
"""
finds.assessments = [1]
*/

select row_id as assessments_row
from assessments
where assessment_authorisation_date is null
  and working_days(assessment_actual_start_date, :period_end) >= 45
