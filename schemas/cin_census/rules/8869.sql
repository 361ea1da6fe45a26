/*
code   = "8869"
says   = "The assessment found no factors (21) and has another factor."
to_do  = "Take 21 away, or the other factor."
table  = "assessments"
about  = ["assessment_factors"]
weight = "error"

[[example]]
shows = "21 stands alone; the same twice is for another rule, and is more than one all the same"
given.assessments = """
la_child_id, cin_details_id, assessment_id
A1,          1,              1
A2,          1,              1
A3,          1,              1
A4,          1,              1
A5,          1,              1
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             21
A2,          1,              1,             4B
A2,          1,              1,             21
A3,          1,              1,             4B
A3,          1,              1,             3A
A4,          1,              1,             4B
A4,          1,              1,             121
A5,          1,              1,             21A
A5,          1,              1,             4B
"""
finds.assessments = [2]
*/

select row_id as assessments_row
from assessments
where regexp_like(upper(assessment_factors), '(^|[^0-9A-Z])21([^0-9A-Z]|$)')
  and regexp_like(upper(assessment_factors), '[0-9A-Z][^0-9A-Z]+[0-9A-Z]')
