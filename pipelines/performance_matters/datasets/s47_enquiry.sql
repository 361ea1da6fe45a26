/*
# It takes the place of the table: each enquiry with the child, how long it took and what it led to.
title = "Section 47 enquiries"
grain = "One row for each child in each section 47 enquiry."
key   = ["s47e_s47_enquiry_id"]

[keeps]
s47e_s47_enquiry_id        = "identifier"
s47e_person_id             = "identifier"
s47e_referral_id           = "identifier"
s47e_s47_start_date        = "none"
s47e_s47_end_date          = "none"
s47e_s47_completed_by_team = "staff"
ext_s47_outcome            = "none"
days                       = "none"
pers_sex                   = "indirect"
ethnic_group               = "special"
age_band                   = "indirect"
source_system              = "none"
source_file                = "none"
source_sheet               = "none"
source_row                 = "none"

[[example]]
shows = "working days from the day after it began: over a weekend, on one day, and not ended yet"
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date, s47e_s47_end_date
S1,                  2019-02-01,          2019-02-04
S2,                  2019-02-04,          2019-02-04
S3,                  2019-02-04,
"""
expect = """
s47e_s47_enquiry_id, days, pers_sex, age_band
S1,                  1,    U,        Not recorded
S2,                  0,    U,        Not recorded
S3,                  ,     U,        Not recorded
"""

[[example]]
shows = "the age is that on the day it began"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
A2,             U,        2019-06-01, Not recorded
"""
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date
S1,                  A1,             2019-02-03
S2,                  A1,             2019-02-04
S3,                  A2,             2019-02-04
"""
expect = """
s47e_s47_enquiry_id, pers_sex, age_band
S1,                  F,        0-4
S2,                  F,        5-9
S3,                  U,        Unborn
"""

[[example]]
shows = "what it led to is in a column of our own, or in the flags of the standard, where the weightiest counts"
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date, ext_s47_outcome, s47e_s47_outcome_json
S1,                  2019-02-04,          MONITOR,         CP_CONFERENCE_FLAG":"Y"}
S2,                  2019-02-04,          ,                NFA_FLAG":"N" CP_CONFERENCE_FLAG":"Y" MONITOR_FLAG":"Y"}
S3,                  2019-02-04,          ,                OUTCOME_NFA_FLAG": "N" OUTCOME_NFA_CONTINUE_SINGLE_FLAG": "Y"}
S4,                  2019-02-04,          ,                NFA_FLAG":"Y" LEGAL_ACTION_FLAG":""}
S5,                  2019-02-04,          ,                NFA_FLAG":"" LEGAL_ACTION_FLAG":""}
S6,                  2019-02-04,          ,
"""
expect = """
s47e_s47_enquiry_id, ext_s47_outcome
S1,                  MONITOR
S2,                  ICPC
S3,                  ASSESSMENT
S4,                  NFA
S5,
S6,
"""
*/

with beside as (
    select
        s47_enquiry.s47e_s47_enquiry_id,
        s47_enquiry.source_system,
        s47_enquiry.source_file,
        s47_enquiry.source_sheet,
        s47_enquiry.source_row,
        s47_enquiry.s47e_person_id,
        s47_enquiry.s47e_referral_id,
        s47_enquiry.s47e_s47_start_date,
        s47_enquiry.s47e_s47_end_date,
        s47_enquiry.s47e_s47_completed_by_team,
        s47_enquiry.ext_s47_outcome,
        replace(s47_enquiry.s47e_s47_outcome_json, ' ', '') as said,
        working_days(s47_enquiry.s47e_s47_start_date, s47_enquiry.s47e_s47_end_date) as days,
        coalesce(people.pers_sex, 'U') as pers_sex,
        coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
        age_on(people.born, s47_enquiry.s47e_s47_start_date) as age
    from s47_enquiry
    left join people on people.pers_person_id = s47_enquiry.s47e_person_id
)

select
    s47e_s47_enquiry_id,
    source_system,
    source_file,
    source_sheet,
    source_row,
    s47e_person_id,
    s47e_referral_id,
    s47e_s47_start_date,
    s47e_s47_end_date,
    s47e_s47_completed_by_team,
    coalesce(
        ext_s47_outcome,
        case
            when said like '%LEGAL_ACTION_FLAG":"Y"%'        then 'LEGAL'
            when said like '%CP_CONFERENCE_FLAG":"Y"%'       then 'ICPC'
            when said like '%NFA_CONTINUE_SINGLE_FLAG":"Y"%' then 'ASSESSMENT'
            when said like '%PROV_OF_SERVICES_FLAG":"Y"%'    then 'SERVICES'
            when said like '%MONITOR_FLAG":"Y"%'             then 'MONITOR'
            when said like '%NFA_FLAG":"Y"%'                 then 'NFA'
        end
    ) as ext_s47_outcome,
    days,
    pers_sex,
    ethnic_group,
    case
        when age < 0   then 'Unborn'
        when age < 5   then '0-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band
from beside
