/*
title = "Pre-proceedings"
trust = "The CIN census of 2025 to 2026 and later alone, where each row is a record. Its number is made of child and row."

[tells_from]
cin_census = { months = -12, days = 1 }

[[example]]
shows = "each child in pre-proceedings"
given.cin_census_pre_proceedings = """
la_child_id, cin_details_id, pp_start_date, initial_pp_meeting_date, step_decision_date, pp_outcome, court_app_date
A1,          1,              2025-06-01,    2025-06-20,              2025-09-01,         court,      2025-09-10
"""
expect = """
prep_table_id, prep_person_id, prep_pre_pro_decision_date, prep_initial_pre_pro_meeting_date, prep_pre_pro_outcome, prep_pre_pro_outcome_date, prep_court_issue_date, from_table,                 from_row
A1-1,          A1,             2025-06-01,                 2025-06-20,                        court,                2025-09-01,                2025-09-10,            cin_census_pre_proceedings, 1
"""
*/

select
    concat(la_child_id, '-', cast(row_id as varchar)) as prep_table_id,
    la_child_id as prep_person_id,
    pp_start_date as prep_pre_pro_decision_date,
    initial_pp_meeting_date as prep_initial_pre_pro_meeting_date,
    pp_outcome as prep_pre_pro_outcome,
    step_decision_date as prep_pre_pro_outcome_date,
    court_app_date as prep_court_issue_date,
    'cin_census_pre_proceedings' as from_table,
    row_id as from_row
from cin_census_pre_proceedings
where la_child_id is not null
order by prep_table_id
