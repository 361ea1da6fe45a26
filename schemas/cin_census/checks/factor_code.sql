/*
code   = "factor_code"
says   = "The factor is not one of the codes."
to_do  = "Record what the assessment found with a code of the census, or take it away."
table  = "assessment_factors_list"
about  = ["assessment_factor"]
weight = "error"

[[example]]
shows = "of open assessments, and of those authorised before the year"
with  = { period_end = 2026-03-31 }
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             99
A2,          1,              1,             99
A3,          1,              1,             99
A3,          1,              1,             4B
A4,          1,              1,             99
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,             2025-04-01
A2,          1,              1,             2025-03-31
A3,          1,              1,
A4,          2,              1,             2025-04-01
"""
finds.assessment_factors_list = [2, 3, 5]
*/

with judged as (
    select la_child_id, cin_details_id, assessment_id
    from assessments
    where assessment_authorisation_date >= :period_start
)

-- 8897Q speaks of assessments authorised since the year began; here are the others.
select list.row_id as assessment_factors_list_row
from assessment_factors_list as list
left join judged
    on judged.la_child_id = list.la_child_id
    and judged.cin_details_id = list.cin_details_id
    and judged.assessment_id = list.assessment_id
where list.assessment_factor_wrong is not null
  and judged.la_child_id is null
