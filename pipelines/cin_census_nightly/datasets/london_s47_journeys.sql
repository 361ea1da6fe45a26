/*
title = "London: journeys from section 47 enquiries"
grain = "One row for each section 47 enquiry, with the conference and the child protection plan that came of it."
key   = ["la", "la_child_id", "enquiry"]

# An enquiry leads to a plan of the same child, in whichever episode, that starts up to 45 days after the enquiry's
# own conference or up to 60 days after the enquiry began, both counted from nought; the earliest such plan is meant.
# Where there is nothing yet it may be too early to say: that is judged by the last day of the return's own year, for
# an enquiry of the last 60 days of it and for a conference of the last 45. The two steps are those of the region's
# chart. Ages are counted from the first of the month of birth, so that a child may seem a year older in the weeks
# before a birthday.

[keeps]
la                    = "none"
la_child_id           = "identifier"
enquiry               = "none"
cin_details_id        = "none"
sex                   = "indirect"
age_at_s47            = "indirect"
ethnicity             = "special"
ethnic_group          = "special"
is_disabled           = "special"
s47_actual_start_date = "special"
date_of_initial_cpc   = "special"
icpc_not_required     = "special"
cpp_start_date        = "special"
days_to_icpc          = "none"
days_to_cpp           = "none"
days_icpc_to_cpp      = "none"
step_1                = "special"
step_2                = "special"
cin_census_close      = "none"
year                  = "none"

[[example]]
shows = "a plan counts to 45 days after the conference and to 60 after the enquiry's start, and not before either"
given.section47 = """
la, la_child_id, enquiry, cin_details_id, s47_actual_start_date, date_of_initial_cpc
X,  A1,          1,       1,              2025-06-01,            2025-07-10
X,  A2,          1,       1,              2025-06-01,            2025-07-10
X,  A3,          1,       1,              2025-06-01,
X,  A4,          1,       1,              2025-06-01,
X,  A5,          1,       1,              2025-06-01,
X,  A6,          1,       1,              2025-06-01,            2025-05-20
X,  A7,          1,       1,              2025-06-01,            2025-06-10
X,  A8,          1,       1,              2025-06-01,            2025-07-10
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cpp_start_date
A1,          2,              2025-08-24
A2,          1,              2025-08-25
A3,          1,              2025-07-31
A4,          1,              2025-08-01
A5,          1,              2025-05-31
A6,          1,              2025-05-20
A7,          1,              2025-06-01
A8,          1,
"""
expect = """
la_child_id, cpp_start_date, days_to_icpc, days_to_cpp, days_icpc_to_cpp, step_1,         step_2
A1_X,        2025-08-24,     39,           84,          45,               ICPC,           CPP Start
A2_X,        ,               39,           ,            ,                 ICPC,           No CPP
A3_X,        2025-07-31,     ,             60,          ,                 CPP Start,
A4_X,        ,               ,             ,            ,                 No ICPC or CPP,
A5_X,        ,               ,             ,            ,                 No ICPC or CPP,
A6_X,        2025-05-20,     -12,          -12,         0,                ICPC,           CPP Start
A7_X,        2025-06-01,     9,            0,           -9,               ICPC,           CPP Start
A8_X,        ,               39,           ,            ,                 ICPC,           No CPP
"""

[[example]]
shows = "the earliest plan that fits is meant, and each enquiry of a child is judged by itself"
given.section47 = """
la, la_child_id, enquiry, cin_details_id, s47_actual_start_date, date_of_initial_cpc
X,  A1,          1,       1,              2025-05-01,            2025-05-12
X,  A1,          2,       2,              2025-09-01,
X,  A2,          1,       1,              2025-05-01,
X,  ,            1,       1,              2025-05-01,
"""
given.child_protection_plans = """
la_child_id, cin_details_id, cpp_start_date
A1,          1,              2025-06-26
A1,          1,              2025-05-20
A1,          1,              2025-04-20
A3,          1,              2025-05-20
,            1,              2025-05-20
"""
expect = """
la_child_id, enquiry, cpp_start_date, step_1,         step_2
A1_X,        1,       2025-05-20,     ICPC,           CPP Start
A1_X,        2,       ,               No ICPC or CPP,
A2_X,        1,       ,               No ICPC or CPP,
"""

[[example]]
shows = "60 days before the close, or 45 after a conference, are too recent, and a day more is not; a plan is a plan"
given.section47 = """
la, la_child_id, enquiry, s47_actual_start_date, date_of_initial_cpc
X,  A1,          1,       2026-01-30,
X,  A2,          1,       2026-01-29,
X,  A3,          1,       2026-01-30,            2026-02-14
X,  A4,          1,       2026-01-30,            2026-02-13
X,  A5,          1,       2026-03-01,            2026-03-10
X,  A6,          1,       2026-03-01,
X,  A7,          1,       ,
X,  A8,          1,       ,                      2025-05-01
"""
given.child_protection_plans = """
la_child_id, cpp_start_date
A5,          2026-03-10
A6,          2026-03-10
A7,          2026-03-10
A8,          2025-05-10
"""
expect = """
la_child_id, step_1,                  step_2,                 days_to_cpp
A1_X,        TBD - S47 too recent,    ,
A2_X,        No ICPC or CPP,          ,
A3_X,        ICPC,                    TBD - ICPC too recent,
A4_X,        ICPC,                    No CPP,
A5_X,        ICPC,                    CPP Start,              9
A6_X,        CPP Start,               ,                       9
A7_X,        ,                        ,
A8_X,        ICPC,                    CPP Start,
"""

[[example]]
shows = "each return has its own close and year; the child's facts stand beside"
with  = { period_end = 2025-03-31 }
given.persons = """
la_child_id, born,       is_unborn, sex, ethnicity, ethnic_group, is_disabled
A1,          2015-02-01, false,     F,   BAFR,      Black,        true
A2,          2025-04-01, true,      U,   ,          Unknown,
"""
given.section47 = """
la, la_child_id, enquiry, s47_actual_start_date, icpc_not_required
X,  A1,          1,       2025-02-01,            1
X,  A2,          1,       2025-01-29,            0
"""
expect = """
la_child_id, sex, age_at_s47, ethnicity, ethnic_group, is_disabled, icpc_not_required, step_1,               cin_census_close, year
A1_X,        F,   10,         BAFR,      Black,        true,        1,                 TBD - S47 too recent, 2025-03-31,       2025
A2_X,        U,   -1,         ,          Unknown,      ,            0,                 No ICPC or CPP,       2025-03-31,       2025
"""
*/

with plans as (
    select distinct la_child_id, cpp_start_date
    from child_protection_plans
    where la_child_id is not null and cpp_start_date is not null
),

pairs as (
    select
        enquiries.la_child_id,
        enquiries.enquiry,
        plans.cpp_start_date,
        days_between(enquiries.s47_actual_start_date, plans.cpp_start_date) as after_s47,
        days_between(enquiries.date_of_initial_cpc, plans.cpp_start_date)   as after_icpc
    from section47 as enquiries
    join plans on plans.la_child_id = enquiries.la_child_id
),

led as (
    select la_child_id, enquiry, min(cpp_start_date) as cpp_start_date
    from pairs
    where after_s47 between 0 and 60
       or after_icpc between 0 and 45
    group by la_child_id, enquiry
),

timed as (
    select
        it.la,
        it.la_child_id,
        it.enquiry,
        it.cin_details_id,
        it.s47_actual_start_date,
        it.date_of_initial_cpc,
        it.icpc_not_required,
        persons.sex,
        persons.is_unborn,
        persons.ethnicity,
        persons.ethnic_group,
        persons.is_disabled,
        led.cpp_start_date,
        age_on(persons.born, it.s47_actual_start_date)                  as age_then,
        days_between(it.s47_actual_start_date, it.date_of_initial_cpc)  as days_to_icpc,
        days_between(it.s47_actual_start_date, led.cpp_start_date)      as days_to_cpp,
        days_between(it.date_of_initial_cpc, led.cpp_start_date)        as days_icpc_to_cpp,
        days_between(it.s47_actual_start_date, :period_end)             as days_from_s47,
        days_between(it.date_of_initial_cpc, :period_end)               as days_from_icpc
    from section47 as it
    left join persons on persons.la_child_id = it.la_child_id
    left join led     on led.la_child_id = it.la_child_id and led.enquiry = it.enquiry
    where it.la_child_id is not null
)

select
    la_child_id || '_' || la as la_child_id,
    enquiry,
    cin_details_id,
    sex,
    case when is_unborn then -1 else age_then end as age_at_s47,
    ethnicity,
    ethnic_group,
    is_disabled,
    s47_actual_start_date,
    date_of_initial_cpc,
    icpc_not_required,
    cpp_start_date,
    days_to_icpc,
    days_to_cpp,
    days_icpc_to_cpp,
    case
        when date_of_initial_cpc is not null then 'ICPC'
        when cpp_start_date is not null      then 'CPP Start'
        when days_from_s47 <= 60             then 'TBD - S47 too recent'
        when days_from_s47 is not null        then 'No ICPC or CPP'
    end as step_1,
    case
        when date_of_initial_cpc is null then null
        when cpp_start_date is not null  then 'CPP Start'
        when days_from_icpc <= 45        then 'TBD - ICPC too recent'
        when days_from_icpc is not null  then 'No CPP'
    end as step_2,
    :period_end as cin_census_close,
    cast(extract(year from :period_end) as bigint) as year
from timed
order by la_child_id, enquiry
