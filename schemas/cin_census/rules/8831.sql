/*
code   = "8831"
says   = "The referral led to no further action, and there is an assessment, an enquiry or an initial conference in the episode."
to_do  = "Correct whether the referral went further, or move what does not belong to it."
table  = "cin_details"
about  = ["referral_nfa", "date_of_initial_cpc", "assessments.assessment_actual_start_date", "assessments.assessment_authorisation_date", "section47.s47_actual_start_date", "section47.date_of_initial_cpc"]
weight = "error"
may_lack = ["assessments", "section47"]

[[example]]
shows = "each date, in the same episode"
given.cin_details = """
la_child_id, cin_details_id, referral_nfa, date_of_initial_cpc
A1,          1,              1,
A2,          1,              true,
A3,          1,              1,
A4,          1,              TRUE,
A5,          1,              1,            2025-05-01
A6,          1,              1,
A6,          2,              0,            2025-05-01
A7,          1,              1,
"""
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-05-01,
A2,          1,              1,             ,                             2025-05-01
A6,          2,              1,             2025-05-01,                   2025-05-01
A7,          1,              1,             ,
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A3,          1,              2025-05-01,
A4,          1,              ,                      2025-05-01
A6,          2,              2025-05-01,            2025-05-01
A7,          1,              ,
"""
finds.cin_details = [1, 2, 3, 4, 5]
finds.assessments = [1, 2]
finds.section47 = [1, 2]
*/

with nothing_more as (
    select row_id, la_child_id, cin_details_id, date_of_initial_cpc
    from cin_details
    where lower(referral_nfa) in ('1', 'true')
),

assessed as (
    select nothing_more.row_id as episode, one.row_id
    from assessments as one
    join nothing_more
        on nothing_more.la_child_id = one.la_child_id
        and nothing_more.cin_details_id = one.cin_details_id
    where one.assessment_actual_start_date is not null
       or one.assessment_authorisation_date is not null
),

enquired as (
    select nothing_more.row_id as episode, one.row_id
    from section47 as one
    join nothing_more
        on nothing_more.la_child_id = one.la_child_id
        and nothing_more.cin_details_id = one.cin_details_id
    where one.s47_actual_start_date is not null
       or one.date_of_initial_cpc is not null
)

select
    nothing_more.row_id as cin_details_row,
    assessed.row_id     as assessments_row,
    enquired.row_id     as section47_row
from nothing_more
left join assessed on assessed.episode = nothing_more.row_id
left join enquired on enquired.episode = nothing_more.row_id
where assessed.row_id is not null
   or enquired.row_id is not null
   or nothing_more.date_of_initial_cpc is not null
