/*
code   = "8897Q"
says   = "A finished assessment has no factor, or one that is not of the list."
to_do  = "Record what the assessment found, with the codes of the census; 21 is for no factors."
table  = "assessments"
about  = ["assessment_factors", "assessment_authorisation_date"]
weight = "explain"
may_lack = ["assessment_factors_list"]

[[example]]
shows = "asked for of assessments authorised in the year of the census or later; blanks and codes of no list are found"
with  = { period_end = 2026-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,             2025-04-01
A1,          1,              2,             2025-03-31
A1,          1,              3,
A2,          1,              1,             2025-05-01
A2,          2,              1,             2025-06-01
A3,          1,              1,             2025-06-01
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A2,          1,              1,             4B
A2,          1,              1,             99
A2,          2,              1,             4B
A3,          1,              1,             4b
"""
finds.assessments = [1, 4, 6]

[[example]]
shows = "factors that came in one cell, and no list of them"
with  = { period_end = 2026-03-31 }
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date, assessment_factors
A1,          1,              1,             2025-05-01,                    \"4B, 3A\"
A1,          1,              2,             2025-05-01,
"""
finds.assessments = [2]
*/

with wrong as (
    select distinct
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        assessment_id
    from assessment_factors_list
    where assessment_factor_wrong is not null
)

select assessments.row_id as assessments_row
from assessments
left join wrong
    on wrong.la_child_id = assessments.la_child_id
    and wrong.episode = coalesce(assessments.cin_details_id, '')
    and wrong.assessment_id = assessments.assessment_id
where assessments.assessment_authorisation_date >= :period_start
  and (assessments.assessment_factors is null or wrong.assessment_id is not null)
