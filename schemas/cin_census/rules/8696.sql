/*
code   = "8696"
says   = "The assessment was not authorised within the census year."
to_do  = "Correct the date; leave the assessment out if it was authorised before the year, and clear the date if it lies after it."
table  = "assessments"
about  = ["assessment_authorisation_date"]
weight = "error"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,             2025-04-01
A2,          1,              1,             2025-03-31
A3,          1,              1,             2026-03-31
A4,          1,              1,             2026-04-01
A5,          1,              1,
"""
finds.assessments = [2, 4]
*/

select row_id as assessments_row
from assessments
where assessment_authorisation_date < :period_start
   or assessment_authorisation_date > :period_end
