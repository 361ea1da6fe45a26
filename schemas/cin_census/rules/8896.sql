/*
code   = "8896"
says   = "There is more than one open assessment in the episode."
to_do  = "Record when the assessments were authorised: one at the most is open."
table  = "assessments"
about  = ["assessment_authorisation_date"]
weight = "error"

[[example]]
shows = "all that are open in one episode"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
A1,          1,              1,
A1,          1,              2,
A1,          1,              3,             2025-05-01
A2,          1,              1,
A2,          2,              1,
"""
finds.assessments = [1, 2]
*/

with opened as (
    select row_id, count(*) over (partition by la_child_id, cin_details_id) as assessments
    from assessments
    where assessment_authorisation_date is null
)

select row_id as assessments_row
from opened
where assessments > 1
