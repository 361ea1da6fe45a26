/*
code   = "8867"
says   = "The case was closed, and an assessment in it is not authorised."
to_do  = "Record when the assessment was authorised, or open the case again."
table  = "assessments"
about  = ["assessment_authorisation_date", "cin_details.cin_closure_date"]
weight = "error"

[[example]]
shows = "only in the same episode"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,
A1,          1,              2,             2025-05-01
A1,          2,              1,
A2,          1,              1,
"""
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date
A1,          1,              2025-06-01
A1,          2,
A2,          2,              2025-06-01
"""
finds.assessments = [1]
finds.cin_details = [1]
*/

select
    one.row_id         as assessments_row,
    cin_details.row_id as cin_details_row
from assessments as one
join cin_details
    on cin_details.la_child_id = one.la_child_id
    and cin_details.cin_details_id = one.cin_details_id
where cin_details.cin_closure_date is not null
  and one.assessment_authorisation_date is null
