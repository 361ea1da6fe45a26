/*
# It takes the place of the table: the plans of this authority, each with the child and how many came before.
title = "Child protection plans"
grain = "One row for each child protection plan of this authority; those of another authority's children who are here for a time are left out."
key   = ["cppl_cp_plan_id"]

[keeps]
cppl_cp_plan_id               = "identifier"
cppl_person_id                = "identifier"
cppl_cp_plan_start_date       = "none"
cppl_cp_plan_end_date         = "none"
cppl_cp_plan_initial_category = "special"
cppl_cp_plan_latest_category  = "special"
ext_team                      = "staff"
pers_sex                      = "indirect"
ethnic_group                  = "special"
born                          = "indirect"
previous_plans                = "special"
source_system                 = "none"
source_file                   = "none"
source_sheet                  = "none"
source_row                    = "none"

[[example]]
shows = "the case system's own count of earlier plans goes before what is in the extract, which does not reach back for ever"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
"""
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date, cppl_cp_plan_ola, ext_previous_plans
P1,              A1,             2017-01-02,              2017-06-01,            false,
P2,              A1,             2018-01-02,              ,                      false,
P3,              A2,             2018-01-02,              ,                      ,                 2
P4,              A3,             2018-01-02,              ,                      true,
"""
expect = """
cppl_cp_plan_id, pers_sex, previous_plans
P1,              F,        0
P2,              F,        1
P3,              U,        2
"""
*/

with
own as (
    select *
    from cp_plans
    where not coalesce(cppl_cp_plan_ola, false)
),

earlier as (
    select now.cppl_cp_plan_id, cast(count(*) as bigint) as plans
    from own as now
    inner join own as before on before.cppl_person_id = now.cppl_person_id
    where before.cppl_cp_plan_start_date < now.cppl_cp_plan_start_date
    group by now.cppl_cp_plan_id
)

select
    own.cppl_cp_plan_id,
    own.source_system,
    own.source_file,
    own.source_sheet,
    own.source_row,
    own.cppl_person_id,
    own.cppl_cp_plan_start_date,
    own.cppl_cp_plan_end_date,
    own.cppl_cp_plan_initial_category,
    own.cppl_cp_plan_latest_category,
    own.ext_team,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born,
    coalesce(own.ext_previous_plans, earlier.plans, 0) as previous_plans
from own
left join people on people.pers_person_id = own.cppl_person_id
left join earlier on earlier.cppl_cp_plan_id = own.cppl_cp_plan_id
