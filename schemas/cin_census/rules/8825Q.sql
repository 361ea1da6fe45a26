/*
code   = "8825Q"
says   = "The case was closed after assessment (RC8 or RC9), and there is no assessment in the episode."
to_do  = "Record the assessment, or another reason for closure."
table  = "cin_details"
about  = ["reason_for_closure"]
weight = "explain"
may_lack = ["assessments"]

[[example]]
shows = "another episode's assessment does not count"
given.cin_details = """
la_child_id, cin_details_id, reason_for_closure
A1,          1,              RC8
A1,          2,              RC9
A2,          1,              RC8
A3,          1,              RC7
A4,          1,
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date
A1,          1,              1,             2025-05-01
A2,          2,              1,             2025-05-01
"""
finds.cin_details = [2, 3]
*/

with assessed as (
    select distinct la_child_id, cin_details_id
    from assessments
)

select cin_details.row_id as cin_details_row
from cin_details
left join assessed
    on assessed.la_child_id = cin_details.la_child_id
    and assessed.cin_details_id = cin_details.cin_details_id
where cin_details.reason_for_closure in ('RC8', 'RC9')
  and assessed.la_child_id is null
