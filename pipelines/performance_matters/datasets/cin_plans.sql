/*
# It takes the place of the table: each plan with the child.
title = "Child in need plans"
grain = "One row for each child in need plan."
key   = ["cinp_cin_plan_id"]

[keeps]
cinp_cin_plan_id         = "identifier"
cinp_person_id           = "identifier"
cinp_cin_plan_start_date = "none"
cinp_cin_plan_end_date   = "none"
cinp_cin_plan_team       = "staff"
ext_no_recourse          = "special"
pers_sex                 = "indirect"
ethnic_group             = "special"
born                     = "indirect"
source_system            = "none"
source_file              = "none"
source_sheet             = "none"
source_row               = "none"

[[example]]
shows = "a plan of a child who is not known is a plan"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
"""
given.cin_plans = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date
P1,               A1,             2018-01-02
P2,               A9,             2018-01-02
"""
expect = """
cinp_cin_plan_id, pers_sex, ethnic_group, born
P1,               F,        White,        2014-02-04
P2,               U,        Not recorded,
"""
*/

select
    cin_plans.cinp_cin_plan_id,
    cin_plans.source_system,
    cin_plans.source_file,
    cin_plans.source_sheet,
    cin_plans.source_row,
    cin_plans.cinp_person_id,
    cin_plans.cinp_cin_plan_start_date,
    cin_plans.cinp_cin_plan_end_date,
    cin_plans.cinp_cin_plan_team,
    cin_plans.ext_no_recourse,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born
from cin_plans
left join people on people.pers_person_id = cin_plans.cinp_person_id
