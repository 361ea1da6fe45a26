/*
code   = "8945Q"
says   = "The factor 18A is no longer used: physical abuse is now by a child (18B) or by an adult (18C)."
to_do  = "Record 18B or 18C in its place."
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
A1,          1,              1,             18A
A2,          1,              1,             4B
A2,          1,              1,             18a
A3,          1,              1,             18B
A3,          1,              1,             18C
A4,          1,              1,             118A
A4,          1,              1,             18AA
"""
finds.assessments = [1, 2]
*/

select row_id as assessments_row
from assessments
where regexp_like(upper(assessment_factors), '(^|[^0-9A-Z])18A([^0-9A-Z]|$)')
