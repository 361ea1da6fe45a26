/*
code   = "8898"
says   = "The assessment has the same factor twice."
to_do  = "Take one of the two away."
table  = "assessments"
about  = ["assessment_factors"]
weight = "error"

[[example]]
shows = "another assessment may have it as well"
given.assessments = """
la_child_id, cin_details_id, assessment_id
A1,          1,              1
A1,          1,              2
A1,          2,              1
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             4B
A1,          1,              1,             3A
A1,          1,              1,             4B
A1,          1,              2,             4B
A1,          2,              1,
A1,          2,              1,
"""
finds.assessments = [1]
*/

with twice as (
    select
        coalesce(la_child_id, '')    as child,
        coalesce(cin_details_id, '') as episode,
        coalesce(assessment_id, '')  as assessment
    from assessment_factors_list
    where assessment_factor is not null
    group by 1, 2, 3, assessment_factor
    having count(*) > 1
),

found as (
    select distinct child, episode, assessment
    from twice
)

select assessments.row_id as assessments_row
from assessments
join found
    on found.child = coalesce(assessments.la_child_id, '')
    and found.episode = coalesce(assessments.cin_details_id, '')
    and found.assessment = coalesce(assessments.assessment_id, '')
