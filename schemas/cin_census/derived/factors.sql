/*
title   = "Factors of an assessment, together"
grain   = "One row for each row of the assessments that has a factor."
adds_to = "assessments"
columns = [{ name = "assessment_factors", type = "text" }]

# XML has an element for each factor. Flat files of some systems have them in one cell of the assessment, and rules
# are about the assessment: so here they are in one cell, in the order in which they came.

[[example]]
shows = "factors of the same assessment are put together; another episode's assessment of the same number has its own"
given.assessments = """
la_child_id, cin_details_id, assessment_id
A1,          1,              1
A1,          2,              1
A1,          2,              2
"""
given.assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             4B
A1,          1,              1,             3A
A1,          2,              1,             21
A1,          2,              2,
"""
expect = """
row_id, assessment_factors
1,      "4B, 3A"
2,      21
3,
"""
*/

with factors as (
    select
        coalesce(la_child_id, '') as child,
        coalesce(cin_details_id, '') as episode,
        coalesce(assessment_id, '') as assessment,
        string_agg(assessment_factor, ', ') as assessment_factors
    from (select * from assessment_factors_list where assessment_factor is not null order by row_id)
    group by 1, 2, 3
)

select assessments.row_id, factors.assessment_factors
from assessments
left join factors
    on factors.child = coalesce(assessments.la_child_id, '')
    and factors.episode = coalesce(assessments.cin_details_id, '')
    and factors.assessment = coalesce(assessments.assessment_id, '')
order by assessments.row_id
