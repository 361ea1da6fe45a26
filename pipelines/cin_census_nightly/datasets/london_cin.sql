/*
title = "London: events of the census"
grain = "One row for each day on which something of one kind happened to a child."
key   = ["la", "la_child_id", "event_date", "event_type"]

# The region's one flat table: each row says what happened and on which day, in the census' own name for that day, and
# carries what is known of the child, of the episode and of the record. Where several records say the same of one day
# the one of the latest referral is shown, and `records` says how many there were. `date_of_initial_cpc` is the
# enquiry's for an enquiry, else the episode's. Dates of birth come as the first of their month, and the day of a death
# is put there too. `person_school_year` is the year in which a child's school year of birth began.

[keeps]
la                              = "none"
la_child_id                     = "identifier"
event_date                      = "special"
event_type                      = "none"
records                         = "none"
cin_referral_date               = "none"
referral_source                 = "special"
primary_need_code               = "special"
cin_closure_date                = "none"
reason_for_closure              = "special"
date_of_initial_cpc             = "special"
referral_nfa                    = "special"
cin_plan_start_date             = "none"
cin_plan_end_date               = "none"
s47_actual_start_date           = "special"
initial_cpc_target              = "special"
icpc_not_required               = "special"
assessment_actual_start_date    = "none"
assessment_internal_review_date = "none"
assessment_authorisation_date   = "none"
factors                         = "special"
cpp_start_date                  = "special"
cpp_end_date                    = "special"
initial_category_of_abuse       = "special"
latest_category_of_abuse        = "special"
number_of_previous_cpp          = "special"
upn                             = "identifier"
former_upn                      = "identifier"
upn_unknown                     = "indirect"
person_birth_date               = "indirect"
expected_person_birth_date      = "indirect"
gender_current                  = "indirect"
sex                             = "indirect"
person_death_date               = "special"
person_school_year              = "indirect"
ethnicity                       = "special"
disabilities                    = "special"
year                            = "none"

[[example]]
shows = "each row has its own record's columns and its episode's, and none of another record"
given.london_events = """
la, la_child_id, event_date, event_type,                  place, records, episode, record
X,  A1,          2025-05-01, CINreferralDate,             1,     1,       1,           1
X,  A1,          2025-12-01, CINclosureDate,              1,     1,       1,           1
X,  A1,          2025-05-02, AssessmentActualStartDate,   1,     2,       1,           1
X,  A1,          2025-05-02, AssessmentActualStartDate,   2,     2,       1,           2
X,  A1,          2025-06-02, AssessmentAuthorisationDate, 1,     1,       1,           1
X,  A1,          2025-06-03, CINPlanStartDate,            1,     1,       1,           1
X,  A1,          2025-06-04, CINPlanEndDate,              1,     1,       1,           1
X,  A1,          2025-06-05, S47ActualStartDate,          1,     1,       1,           1
X,  A1,          2025-06-06, CPPstartDate,                1,     1,       1,           1
X,  A1,          2025-11-01, CPPendDate,                  1,     1,       1,           1
X,  A1,          2025-09-01, CPPreviewDate,               1,     1,       1,           1
X,  A2,          2025-06-07, S47ActualStartDate,          1,     1,       2,           1
X,  A2,          2025-06-08, AssessmentActualStartDate,   1,     1,       ,            3
"""
given.episodes_of_need = """
la_child_id, number, cin_details_id, cin_referral_date, referral_source, primary_need_code, cin_closure_date, reason_for_closure, date_of_initial_cpc, referral_nfa
A1,          1,      1,              2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0
A2,          1,      1,              2025-05-09,        2B,              N2,                ,                 ,                   ,                    1
A2,          2,      2,              2025-06-01,        6,               N3,                ,                 ,                   2025-06-02,          0
"""
given.assessments = """
la_child_id, number, assessment_actual_start_date, assessment_internal_review_date, assessment_authorisation_date, assessment_factors
A1,          1,      2025-05-02,                   2025-05-12,                      2025-06-02,                    "1A, 4B"
A1,          2,      2025-05-02,                   ,                                ,
A2,          3,      2025-06-08,                   ,                                ,                              3A
"""
given.cin_plans = """
la_child_id, plan, cin_plan_start_date, cin_plan_end_date
A1,          1,    2025-06-03,          2025-06-04
"""
given.section47 = """
la_child_id, enquiry, s47_actual_start_date, initial_cpc_target, date_of_initial_cpc, icpc_not_required
A1,          1,       2025-06-05,            2025-06-26,         2025-06-20,          0
A2,          1,       2025-06-07,            2025-06-28,         ,                    1
A2,          2,       2025-06-09,            ,                   ,                    0
"""
given.cp_plans = """
la_child_id, number, cpp_start_date, cpp_end_date, initial_category_of_abuse, latest_category_of_abuse, number_of_previous_cpp
A1,          1,      2025-06-06,     2025-11-01,   NEG,                       EMO,                      2
"""
expect = """
la_child_id, event_date, event_type,                  records, cin_referral_date, referral_source, primary_need_code, cin_closure_date, reason_for_closure, date_of_initial_cpc, referral_nfa, cin_plan_start_date, cin_plan_end_date, s47_actual_start_date, initial_cpc_target, icpc_not_required, assessment_actual_start_date, assessment_internal_review_date, assessment_authorisation_date, factors,  cpp_start_date, cpp_end_date, initial_category_of_abuse, latest_category_of_abuse, number_of_previous_cpp
A1_X,        2025-05-01, CINreferralDate,             1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  ,                             ,                                ,                              ,         ,               ,             ,                          ,                         ,
A1_X,        2025-05-02, AssessmentActualStartDate,   2,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  2025-05-02,                   2025-05-12,                      2025-06-02,                    "1A, 4B", ,               ,             ,                          ,                         ,
A1_X,        2025-06-02, AssessmentAuthorisationDate, 1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  2025-05-02,                   2025-05-12,                      2025-06-02,                    "1A, 4B", ,               ,             ,                          ,                         ,
A1_X,        2025-06-03, CINPlanStartDate,            1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            2025-06-03,          2025-06-04,        ,                      ,                   ,                  ,                             ,                                ,                              ,         ,               ,             ,                          ,                         ,
A1_X,        2025-06-04, CINPlanEndDate,              1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            2025-06-03,          2025-06-04,        ,                      ,                   ,                  ,                             ,                                ,                              ,         ,               ,             ,                          ,                         ,
A1_X,        2025-06-05, S47ActualStartDate,          1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-20,          0,            ,                    ,                  2025-06-05,            2025-06-26,         0,                 ,                             ,                                ,                              ,         ,               ,             ,                          ,                         ,
A1_X,        2025-06-06, CPPstartDate,                1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  ,                             ,                                ,                              ,         2025-06-06,     2025-11-01,   NEG,                       EMO,                      2
A1_X,        2025-09-01, CPPreviewDate,               1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  ,                             ,                                ,                              ,         2025-06-06,     2025-11-01,   NEG,                       EMO,                      2
A1_X,        2025-11-01, CPPendDate,                  1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  ,                             ,                                ,                              ,         2025-06-06,     2025-11-01,   NEG,                       EMO,                      2
A1_X,        2025-12-01, CINclosureDate,              1,       2025-05-01,        1A,              N1,                2025-12-01,       RC7,                2025-06-01,          0,            ,                    ,                  ,                      ,                   ,                  ,                             ,                                ,                              ,         ,               ,             ,                          ,                         ,
A2_X,        2025-06-07, S47ActualStartDate,          1,       2025-06-01,        6,               N3,                ,                 ,                   ,                    0,            ,                    ,                  2025-06-07,            2025-06-28,         1,                 ,                             ,                                ,                              ,         ,               ,             ,                          ,
A2_X,        2025-06-08, AssessmentActualStartDate,   1,       ,                  ,                ,                  ,                 ,                   ,                    ,             ,                    ,                  ,                      ,                   ,                  2025-06-08,                   ,                                ,                              3A,       ,               ,             ,                          ,
"""

[[example]]
shows = "the child's facts stand on every row, a death on the first of its month; a school year begins in September"
with  = { period_end = 2025-03-31 }
given.london_events = """
la, la_child_id, event_date, event_type,      place, records, episode, record
X,  A1,          2024-05-01, CINreferralDate, 1,     1,       1,           1
X,  A2,          2024-05-01, CINreferralDate, 1,     1,       1,       1
X,  A3,          2024-05-01, CINreferralDate, 1,     1,       1,       1
X,  A4,          2024-05-01, CPPreviewDate,   1,     1,       ,
"""
given.episodes_of_need = """
la_child_id, number, cin_details_id, cin_referral_date
A1,          1,      1,              2024-05-01
A2,          1,      1,              2024-05-01
A3,          1,      1,              2024-05-01
"""
given.child_identifiers = """
la_child_id, upn, former_upn, upn_unknown, person_birth_date, expected_person_birth_date, gender_current, sex, person_death_date
A1,          U1,  U0,         ,            2010-09-01,        ,                           1,              ,    2024-12-24
A1,          U9,  ,           ,            2000-01-01,        ,                           2,              ,
A2,          ,   ,            UN1,         2010-08-01,        ,                           ,               F,
A3,          ,   ,            UN1,         ,                  2024-08-01,                 ,               U,
"""
given.persons = """
la_child_id, ethnicity, disabilities
A1,          BAFR,      "AUT, LD"
A2,          WBRI,      NONE
"""
expect = """
la_child_id, event_type,      cin_referral_date, upn, former_upn, upn_unknown, person_birth_date, expected_person_birth_date, gender_current, sex, person_death_date, person_school_year, ethnicity, disabilities, year
A1_X,        CINreferralDate, 2024-05-01,        U1,  U0,         ,            2010-09-01,        ,                           1,              ,    2024-12-01,        2010,               BAFR,      "AUT, LD",    2025
A2_X,        CINreferralDate, 2024-05-01,        ,    ,           UN1,         2010-08-01,        ,                           ,               F,   ,                  2009,               WBRI,      NONE,         2025
A3_X,        CINreferralDate, 2024-05-01,        ,    ,           UN1,         ,                  2024-08-01,                 ,               U,   ,                  ,                   ,          ,             2025
A4_X,        CPPreviewDate,   ,                  ,    ,           ,            ,                  ,                           ,               ,    ,                  ,                   ,          ,             2025
"""
*/

with events as (
    select * from london_events where place = 1
),

first_rows as (
    select la_child_id, min(row_id) as row_id
    from child_identifiers
    where la_child_id is not null
    group by la_child_id
),

named as (
    select child_identifiers.*
    from child_identifiers
    join first_rows on first_rows.row_id = child_identifiers.row_id
),

-- Each kind of record is joined where the event is of its kind, so that no row carries another record's days.
sorted as (
    select
        *,
        case when event_type in ('AssessmentActualStartDate', 'AssessmentAuthorisationDate') then record end as assessment,
        case when event_type in ('CINPlanStartDate', 'CINPlanEndDate') then record end                       as cin_plan,
        case when event_type = 'S47ActualStartDate' then record end                                         as enquiry,
        case when event_type in ('CPPstartDate', 'CPPendDate', 'CPPreviewDate') then record end              as cpp
    from events
)

select
    it.la_child_id || '_' || it.la as la_child_id,
    it.event_date,
    it.event_type,
    it.records,
    episodes.cin_referral_date,
    episodes.referral_source,
    episodes.primary_need_code,
    episodes.cin_closure_date,
    episodes.reason_for_closure,
    case
        when it.event_type = 'S47ActualStartDate' then enquiries.date_of_initial_cpc
        else episodes.date_of_initial_cpc
    end as date_of_initial_cpc,
    episodes.referral_nfa,
    cin_plans.cin_plan_start_date,
    cin_plans.cin_plan_end_date,
    enquiries.s47_actual_start_date,
    enquiries.initial_cpc_target,
    enquiries.icpc_not_required,
    assessed.assessment_actual_start_date,
    assessed.assessment_internal_review_date,
    assessed.assessment_authorisation_date,
    assessed.assessment_factors as factors,
    plans.cpp_start_date,
    plans.cpp_end_date,
    plans.initial_category_of_abuse,
    plans.latest_category_of_abuse,
    plans.number_of_previous_cpp,
    named.upn,
    named.former_upn,
    named.upn_unknown,
    named.person_birth_date,
    named.expected_person_birth_date,
    named.gender_current,
    named.sex,
    date(strftime(named.person_death_date, '%Y-%m-01')) as person_death_date,
    cast(
        case
            when extract(month from named.person_birth_date) >= 9 then extract(year from named.person_birth_date)
            else extract(year from named.person_birth_date) - 1
        end as bigint
    ) as person_school_year,
    persons.ethnicity,
    persons.disabilities,
    cast(extract(year from :period_end) as bigint) as year
from sorted as it
left join episodes_of_need as episodes on episodes.la_child_id = it.la_child_id and episodes.number = it.episode
left join assessments as assessed      on assessed.la_child_id = it.la_child_id and assessed.number = it.assessment
left join cin_plans                    on cin_plans.la_child_id = it.la_child_id and cin_plans.plan = it.cin_plan
left join section47 as enquiries       on enquiries.la_child_id = it.la_child_id and enquiries.enquiry = it.enquiry
left join cp_plans as plans            on plans.la_child_id = it.la_child_id and plans.number = it.cpp
left join named   on named.la_child_id = it.la_child_id
left join persons on persons.la_child_id = it.la_child_id
order by la_child_id, event_date, event_type
