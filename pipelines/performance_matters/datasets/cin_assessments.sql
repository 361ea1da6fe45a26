/*
# It takes the place of the table: each assessment with the child, how long it took, and whether it was the first.
title = "Assessments"
grain = "One row for each assessment of a child."
key   = ["cina_assessment_id"]

[keeps]
cina_assessment_id         = "identifier"
cina_person_id             = "identifier"
cina_referral_id           = "identifier"
cina_assessment_start_date = "none"
cina_assessment_auth_date  = "none"
cina_assessment_child_seen = "none"
cina_assessment_team       = "staff"
ext_outcome                = "none"
days                       = "none"
of_referral                = "none"
pers_sex                   = "indirect"
ethnic_group               = "special"
born                       = "indirect"
source_system              = "none"
source_file                = "none"
source_sheet               = "none"
source_row                 = "none"

[[example]]
shows = "the first of a referral is the one that began first, also where it has not ended; two on one day have one first"
given.cin_assessments = """
cina_assessment_id, cina_referral_id, cina_assessment_start_date, cina_assessment_auth_date
N1,                 R1,               2019-01-02,
N2,                 R1,               2019-01-03,                 2019-02-01
N3,                 R2,               2019-01-03,                 2019-02-01
N4,                 R2,               2019-01-03,                 2019-02-01
N5,                 ,                 2019-01-03,                 2019-02-01
"""
expect = """
cina_assessment_id, of_referral
N1,                 First of the referral
N2,                 Later
N3,                 First of the referral
N4,                 Later
N5,                 Referral not known
"""

[[example]]
shows = "working days from the day after it began: over a weekend, on one day, and not ended yet"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
"""
given.cin_assessments = """
cina_assessment_id, cina_person_id, cina_assessment_start_date, cina_assessment_auth_date
N1,                 A1,             2019-02-01,                 2019-02-04
N2,                 A9,             2019-02-04,                 2019-02-04
N3,                 A1,             2019-02-04,
"""
expect = """
cina_assessment_id, days, pers_sex, ethnic_group
N1,                 1,    F,        White
N2,                 0,    U,        Not recorded
N3,                 ,     F,        White
"""

[[example]]
shows = "what it led to is in a column of our own, or in the flags of the standard, where the weightiest counts"
given.cin_assessments = """
cina_assessment_id, cina_assessment_start_date, ext_outcome, cina_assessment_outcome_json,                                                cina_assessment_outcome_nfa
N1,                 2019-01-03,                 STEP_DOWN,   NFA_FLAG":"Y"},                                                              true
N2,                 2019-01-03,                 ,            OUTCOME_PROV_OF_SERVICES_FLAG": "Y" OUTCOME_STRATEGY_DISCUSSION_FLAG": "Y"}, false
N3,                 2019-01-03,                 ,            LEGAL_ACTION_FLAG":"" PROV_OF_SERVICES_FLAG":"Y"},                           false
N4,                 2019-01-03,                 ,            ,                                                                            true
N5,                 2019-01-03,                 ,            ,                                                                            false
N6,                 2019-01-03,                 ,            ,
"""
expect = """
cina_assessment_id, ext_outcome
N1,                 STEP_DOWN
N2,                 STRATEGY
N3,                 CIN
N4,                 NFA
N5,
N6,
"""
*/

with
earlier as (
    select distinct now.cina_assessment_id
    from cin_assessments as now
    inner join cin_assessments as before on before.cina_referral_id = now.cina_referral_id
    where before.cina_assessment_start_date < now.cina_assessment_start_date
       or (
           before.cina_assessment_start_date = now.cina_assessment_start_date
           and before.cina_assessment_id < now.cina_assessment_id
       )
),

beside as (
    select
        cin_assessments.cina_assessment_id,
        cin_assessments.source_system,
        cin_assessments.source_file,
        cin_assessments.source_sheet,
        cin_assessments.source_row,
        cin_assessments.cina_person_id,
        cin_assessments.cina_referral_id,
        cin_assessments.cina_assessment_start_date,
        cin_assessments.cina_assessment_auth_date,
        cin_assessments.cina_assessment_child_seen,
        cin_assessments.cina_assessment_team,
        cin_assessments.ext_outcome,
        replace(cin_assessments.cina_assessment_outcome_json, ' ', '') as said,
        cin_assessments.cina_assessment_outcome_nfa,
        working_days(cin_assessments.cina_assessment_start_date, cin_assessments.cina_assessment_auth_date) as days,
        earlier.cina_assessment_id as is_later,
        coalesce(people.pers_sex, 'U') as pers_sex,
        coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
        people.born
    from cin_assessments
    left join people on people.pers_person_id = cin_assessments.cina_person_id
    left join earlier on earlier.cina_assessment_id = cin_assessments.cina_assessment_id
)

select
    cina_assessment_id,
    source_system,
    source_file,
    source_sheet,
    source_row,
    cina_person_id,
    cina_referral_id,
    cina_assessment_start_date,
    cina_assessment_auth_date,
    cina_assessment_child_seen,
    cina_assessment_team,
    coalesce(
        ext_outcome,
        case
            when said like '%STRATEGY_DISCUSSION_FLAG":"Y"%'      then 'STRATEGY'
            when said like '%LEGAL_ACTION_FLAG":"Y"%'             then 'LEGAL'
            when said like '%PROV_OF_SERVICES_FLAG":"Y"%'         then 'CIN'
            when said like '%REFERRAL_TO_OTHER_AGENCY_FLAG":"Y"%' then 'OTHER_AGENCY'
            when said like '%NFA_FLAG":"Y"%'                      then 'NFA'
        end,
        case when cina_assessment_outcome_nfa then 'NFA' end
    ) as ext_outcome,
    days,
    case
        when cina_referral_id is null then 'Referral not known'
        when is_later is not null     then 'Later'
        else 'First of the referral'
    end as of_referral,
    pers_sex,
    ethnic_group,
    born
from beside
