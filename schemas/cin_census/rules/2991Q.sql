/*
code   = "2991Q"
says   = "There is a section 47 enquiry in an episode without an assessment."
to_do  = "Record the assessment, or explain why there was none."
table  = "section47"
about  = ["s47_actual_start_date"]
weight = "explain"
may_lack = ["assessments"]

[[example]]
shows = "another episode's or child's assessment does not count"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A1,          1,              2025-05-01
A1,          2,              2025-05-01
A2,          1,              2025-05-01
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date
A1,          1,              1,             2025-05-01
A1,          1,              2,             2025-05-01
"""
finds.section47 = [2, 3]
*/

with assessed as (
    select distinct la_child_id, cin_details_id
    from assessments
)

select section47.row_id as section47_row
from section47
left join assessed
    on assessed.la_child_id = section47.la_child_id
    and assessed.cin_details_id = section47.cin_details_id
where assessed.la_child_id is null
