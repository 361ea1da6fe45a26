/*
title = "Assessments"
grain = "One row for each assessment."
key   = ["la", "la_child_id", "cin_details_id", "assessment_id"]

# In the census the 45 working days run from the assessment's start to the day it was authorised. One whose end comes
# before its start has no length. An end that cannot be read looks like none, until it is mended.

[keeps]
la                              = "none"
la_child_id                     = "identifier"
cin_details_id                  = "none"
assessment_id                   = "none"
number                          = "none"
sex                             = "indirect"
age_started                     = "indirect"
ethnic_group                    = "special"
is_disabled                     = "special"
assessment_actual_start_date    = "none"
assessment_internal_review_date = "none"
assessment_authorisation_date   = "none"
assessment_factors              = "special"
working_days                    = "none"
days_band                       = "none"
is_in_time                      = "none"
is_started_in_year              = "none"
is_completed_in_year            = "none"
is_open                         = "none"
working_days_open               = "none"

[[example]]
shows = "each band ends on its last day; 45 working days are in time and 46 are not; Easter is not counted"
given.assessments = """
la_child_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A01,         1,             2025-06-02,                   2025-06-02
A02,         1,             2025-06-02,                   2025-06-16
A03,         1,             2025-06-02,                   2025-06-17
A04,         1,             2025-06-02,                   2025-06-30
A05,         1,             2025-06-02,                   2025-07-01
A06,         1,             2025-06-02,                   2025-07-14
A07,         1,             2025-06-02,                   2025-07-15
A08,         1,             2025-06-02,                   2025-07-28
A09,         1,             2025-06-02,                   2025-07-29
A10,         1,             2025-06-02,                   2025-08-04
A11,         1,             2025-06-02,                   2025-08-05
A12,         1,             2025-06-02,                   2025-08-26
A13,         1,             2025-06-02,                   2025-08-27
A14,         1,             2025-06-02,                   2025-06-01
A15,         1,             2025-04-17,                   2025-04-22
A16,         1,             ,                             2025-06-02
A17,         1,             2025-06-02,
"""
expect = """
la_child_id, working_days, days_band, is_in_time
A01,         0,            0-10,      true
A02,         10,           0-10,      true
A03,         11,           11-20,     true
A04,         20,           11-20,     true
A05,         21,           21-30,     true
A06,         30,           21-30,     true
A07,         31,           31-40,     true
A08,         40,           31-40,     true
A09,         41,           41-45,     true
A10,         45,           41-45,     true
A11,         46,           46-60,     false
A12,         60,           46-60,     false
A13,         61,           61+,       false
A14,         ,             ,
A15,         1,            0-10,      true
A16,         ,             ,
A17,         ,             ,
"""

[[example]]
shows = "completed by the day it was authorised; open on 31 March is begun by then and not authorised by then"
given.assessments = """
la_child_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,             2025-03-03,                   2025-03-31
A1,          2,             2025-03-31,                   2025-04-01
A2,          1,             2025-04-01,                   2026-03-31
A3,          1,             2026-03-27,                   2026-04-01
A4,          1,             2026-03-31,
A5,          1,             2026-04-01,
A6,          1,             ,
"""
expect = """
la_child_id, assessment_id, number, is_started_in_year, is_completed_in_year, is_open, working_days_open
A1,          1,             1,      false,              false,                false,
A1,          2,             2,      false,              true,                 false,
A2,          1,             1,      true,               true,                 false,
A3,          1,             1,      true,               false,                true,    2
A4,          1,             1,      true,               false,                true,    0
A5,          1,             1,      false,              false,                false,
A6,          1,             1,      false,              false,                false,
"""

[[example]]
shows = "assessments of a child are numbered by their start in all episodes; one without a start comes last"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date
A1,          1,              1,             2025-06-03
A1,          1,              2,
A1,          2,              1,             2025-06-02
A1,          2,              2,             2025-06-03
,            2,              3,             2025-06-03
"""
expect = """
la_child_id, cin_details_id, assessment_id, number
A1,          1,              1,             2
A1,          1,              2,             4
A1,          2,              1,             1
A1,          2,              2,             3
"""

[[example]]
shows = "the child's own facts stand beside; before birth the age is -1"
given.persons = """
la_child_id, born,       is_unborn, sex, ethnic_group, is_disabled
A1,          2015-06-02, false,     F,   White,        true
A2,          2025-06-01, true,      U,   Unknown,
A3,          2015-06-03, false,     M,   Unknown,
"""
given.assessments = """
la_child_id, assessment_id, assessment_actual_start_date, assessment_factors
A1,          1,             2025-06-02,                   "1A, 4B"
A2,          1,             2025-06-02,
A3,          1,             2025-06-02,
A4,          1,             2025-06-02,
"""
expect = """
la_child_id, sex, age_started, ethnic_group, is_disabled, assessment_factors
A1,          F,   10,          White,        true,        "1A, 4B"
A2,          U,   -1,          Unknown,      ,
A3,          M,   9,           Unknown,      ,
A4,          ,    ,            ,             ,
"""
*/

-- One number for all, and each child's own from the first of its: far quicker than a window for each child.
with timed as (
    select
        it.row_id                          as row_id,
        it.la_child_id                     as la_child_id,
        it.cin_details_id                  as cin_details_id,
        it.assessment_id                   as assessment_id,
        it.assessment_actual_start_date    as assessment_actual_start_date,
        it.assessment_internal_review_date as assessment_internal_review_date,
        it.assessment_authorisation_date   as assessment_authorisation_date,
        it.assessment_factors              as assessment_factors,
        persons.sex                        as sex,
        persons.is_unborn                  as is_unborn,
        persons.ethnic_group               as ethnic_group,
        persons.is_disabled                as is_disabled,
        age_on(persons.born, it.assessment_actual_start_date)                              as age_then,
        working_days(it.assessment_actual_start_date, :period_end)                         as days_to_close,
        working_days(it.assessment_actual_start_date, it.assessment_authorisation_date)    as days_taken,
        row_number() over (
            order by it.la_child_id, coalesce(it.assessment_actual_start_date, date '2999-12-31'), it.row_id
        ) as place_in_order,
        coalesce(
            it.assessment_actual_start_date <= :period_end
            and (it.assessment_authorisation_date is null or it.assessment_authorisation_date > :period_end),
            false
        ) as is_open
    from assessments as it
    left join persons on persons.la_child_id = it.la_child_id
    where it.la_child_id is not null
),

counted as (
    select
        *,
        place_in_order - min(place_in_order) over (partition by la_child_id) + 1 as number,
        case when assessment_authorisation_date >= assessment_actual_start_date then days_taken end as working_days
    from timed
)

select
    la_child_id,
    cin_details_id,
    assessment_id,
    cast(number as bigint) as number,
    sex,
    case when is_unborn then -1 else age_then end as age_started,
    ethnic_group,
    is_disabled,
    assessment_actual_start_date,
    assessment_internal_review_date,
    assessment_authorisation_date,
    assessment_factors,
    working_days,
    case
        when working_days <= 10 then '0-10'
        when working_days <= 20 then '11-20'
        when working_days <= 30 then '21-30'
        when working_days <= 40 then '31-40'
        when working_days <= 45 then '41-45'
        when working_days <= 60 then '46-60'
        when working_days >= 61 then '61+'
    end as days_band,
    working_days <= 45 as is_in_time,
    coalesce(assessment_actual_start_date between :period_start and :period_end, false)  as is_started_in_year,
    coalesce(assessment_authorisation_date between :period_start and :period_end, false) as is_completed_in_year,
    is_open,
    case when is_open then days_to_close end as working_days_open
from counted
order by la_child_id, cin_details_id, assessment_id, row_id
