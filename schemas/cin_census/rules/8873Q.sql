/*
code   = "8873Q"
says   = "The only assessment of the episode found no factors (21), and the case was not closed for that (RC8 or RC9)."
to_do  = "Record what the assessment found, or explain why the case went on."
table  = "cin_details"
about  = ["reason_for_closure", "assessments.assessment_factors"]
weight = "explain"

[[example]]
shows = "one assessment, 21, and another reason or none"
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure
A1,          1,              RC7
A2,          1,              RC8
A3,          1,              RC9
A4,          1,
A5,          1,              RC7
A6,          1,              RC7
A7,          1,              RC7
A8,          1,              RC7
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id
A1,          1,              1
A2,          1,              1
A3,          1,              1
A4,          1,              1
A5,          1,              1
A5,          1,              2
A6,          1,              1
A7,          2,              1
A8,          1,              1
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             21
A2,          1,              1,             21
A3,          1,              1,             21
A4,          1,              1,             21
A5,          1,              1,             21
A5,          1,              2,             4B
A6,          1,              1,             4B
A7,          2,              1,             21
A8,          1,              1,             21A
"""
finds.cin_details = [1, 4]
finds.assessments = [1, 4]
*/

with counted as (
    select
        row_id,
        la_child_id,
        cin_details_id,
        assessment_factors,
        count(*) over (partition by la_child_id, cin_details_id) as assessments
    from assessments
)

select
    cin_details.row_id as cin_details_row,
    counted.row_id     as assessments_row
from cin_details
join counted
    on counted.la_child_id = cin_details.la_child_id
    and counted.cin_details_id = cin_details.cin_details_id
where counted.assessments = 1
  and regexp_like(upper(counted.assessment_factors), '(^|[^0-9A-Z])21([^0-9A-Z]|$)')
  and (cin_details.reason_for_closure is null or cin_details.reason_for_closure not in ('RC8', 'RC9'))
