/*
title = "Factors of assessments"
trust = "The CIN census alone, which has them as a row each or several in one cell of its assessment. They belong to the assessment of the child that began on the same day."

[tells_from]
cin_census = { months = -12, days = 1 }

[[example]]
shows = "the factors that the CIN census has a row for each, and those that stand in one cell"
given.cin_assessments = """
cina_assessment_id, cina_person_id, cina_assessment_start_date
A1-2025-06-01,      A1,             2025-06-01
A2-2025-06-02,      A2,             2025-06-02
"""
given.cin_census_assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_factors
A1,          1,              1,             2025-06-01,                   
A2,          1,              1,             2025-06-02,                   "4A,4B"
"""
given.cin_census_assessment_factors_list = """
la_child_id, cin_details_id, assessment_id, assessment_factor
A1,          1,              1,             2B
A1,          1,              1,             3A
"""
expect = """
cinf_table_id,    cinf_assessment_id, cinf_assessment_factors_json, from_table,                         from_row
A1-2025-06-01-2B, A1-2025-06-01,      2B,                           cin_census_assessment_factors_list, 1
A1-2025-06-01-3A, A1-2025-06-01,      3A,                           cin_census_assessment_factors_list, 2
A2-2025-06-02,    A2-2025-06-02,      "4A,4B",                      cin_census_assessments,             2
"""
*/

with
found as (
    select cina_person_id as child, cina_assessment_start_date as day, min(cina_assessment_id) as id
    from cin_assessments
    group by cina_person_id, cina_assessment_start_date
),

assessed as (
    select
        it.la_child_id,
        it.cin_details_id,
        it.assessment_id,
        it.assessment_factors,
        it.row_id,
        found.id
    from cin_census_assessments as it
    inner join found on found.child = it.la_child_id and found.day = it.assessment_actual_start_date
)

select
    concat(assessed.id, '-', it.assessment_factor) as cinf_table_id,
    assessed.id as cinf_assessment_id,
    it.assessment_factor as cinf_assessment_factors_json,
    'cin_census_assessment_factors_list' as from_table,
    it.row_id as from_row
from cin_census_assessment_factors_list as it
inner join assessed
    on assessed.la_child_id = it.la_child_id
    and assessed.cin_details_id = it.cin_details_id
    and assessed.assessment_id = it.assessment_id
where it.assessment_factor is not null

union all

select
    id as cinf_table_id,
    id as cinf_assessment_id,
    assessment_factors as cinf_assessment_factors_json,
    'cin_census_assessments' as from_table,
    row_id as from_row
from assessed
where assessment_factors is not null

order by cinf_table_id
