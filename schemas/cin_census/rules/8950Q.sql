/*
code   = "8950Q"
says   = "The factor 19A is no longer used: sexual abuse is now by a child (19B) or by an adult (19C)."
to_do  = "Record 19B or 19C in its place."
table  = "assessments"
about  = ["assessment_factors"]
weight = "explain"
since  = 2025

[[example]]
shows = "alone, among others, and in small letters; not within another code"
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
A1,          1,              1,             19A
A2,          1,              1,             4B
A2,          1,              1,             19a
A3,          1,              1,             19B
A3,          1,              1,             19C
A4,          1,              1,             119A
A4,          1,              1,             19AA
"""
finds.assessments = [1, 2]
*/

select row_id as assessments_row
from assessments
where regexp_like(upper(assessment_factors), '(^|[^0-9A-Z])19A([^0-9A-Z]|$)')
