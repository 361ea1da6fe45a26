/*
code   = "8614"
says   = "There are factors for an assessment that is not authorised."
to_do  = "Record when the assessment was authorised, or clear the factors until it is."
table  = "assessments"
about  = ["assessment_authorisation_date", "assessment_factors"]
weight = "error"

[[example]]
shows = "from a list of factors and from one cell"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,
A2,          1,              1,             2025-06-01
A3,          1,              1,
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             4B
A2,          1,              1,             4B
"""
finds.assessments = [1]
*/

select row_id as assessments_row
from assessments
where assessment_authorisation_date is null
  and assessment_factors is not null
