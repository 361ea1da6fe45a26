/*
title = "Section 47 enquiries"
grain = "One row for each section 47 enquiry."
key   = ["la", "la_child_id", "enquiry"]

# An initial child protection conference is due within 15 working days of the enquiry's start. Where there has been
# none, and nobody has said that none is required, the enquiry goes on or its end was not recorded.

[keeps]
la                    = "none"
la_child_id           = "identifier"
enquiry               = "none"
cin_details_id        = "none"
sex                   = "indirect"
age_started           = "indirect"
ethnic_group          = "special"
is_disabled           = "special"
s47_actual_start_date = "special"
initial_cpc_target    = "special"
date_of_initial_cpc   = "special"
icpc_not_required     = "special"
outcome               = "special"
working_days_to_icpc  = "none"
icpc_band             = "none"
is_icpc_in_time       = "none"
is_started_in_year    = "none"
is_icpc_in_year       = "none"

[[example]]
shows = "15 working days are in time and 16 are not; each band ends on its last day; a conference before the start has no wait"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A1,          1,              2025-06-02,            2025-06-02
A2,          1,              2025-06-02,            2025-06-16
A3,          1,              2025-06-02,            2025-06-17
A4,          1,              2025-06-02,            2025-06-23
A5,          1,              2025-06-02,            2025-06-24
A6,          1,              2025-06-02,            2025-06-30
A7,          1,              2025-06-02,            2025-07-01
A8,          1,              2025-06-02,            2025-05-30
A9,          1,              2025-06-02,
B1,          1,              ,                      2025-06-02
"""
expect = """
la_child_id, outcome,     working_days_to_icpc, icpc_band, is_icpc_in_time
A1,          ICPC held,   0,                    0-10,      true
A2,          ICPC held,   10,                   0-10,      true
A3,          ICPC held,   11,                   11-15,     true
A4,          ICPC held,   15,                   11-15,     true
A5,          ICPC held,   16,                   16-20,     false
A6,          ICPC held,   20,                   16-20,     false
A7,          ICPC held,   21,                   21+,       false
A8,          ICPC held,   ,                     ,
A9,          Not decided, ,                     ,
B1,          ICPC held,   ,                     ,
"""

[[example]]
shows = "a conference that was held counts for more than the word that none is required; the word may be a number"
given.section47 = """
la_child_id, s47_actual_start_date, date_of_initial_cpc, icpc_not_required
A1,          2025-06-02,            ,                    1
A2,          2025-06-02,            ,                    TRUE
A3,          2025-06-02,            ,                    0
A4,          2025-06-02,            ,                    false
A5,          2025-06-02,            2025-06-10,          1
"""
expect = """
la_child_id, outcome
A1,          ICPC not required
A2,          ICPC not required
A3,          Not decided
A4,          Not decided
A5,          ICPC held
"""

[[example]]
shows = "enquiries are numbered by their start in all episodes of the child; the year is from its first day to its last"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A1,          1,              2025-04-01,            2026-04-01
A1,          2,              2025-03-31,            2025-04-01
A1,          2,              ,                      2025-03-31
A2,          1,              2026-03-31,            2026-03-31
A3,          1,              2026-04-01,
"""
expect = """
la_child_id, enquiry, cin_details_id, s47_actual_start_date, is_started_in_year, is_icpc_in_year
A1,          1,       2,              2025-03-31,            false,              true
A1,          2,       1,              2025-04-01,            true,               false
A1,          3,       2,              ,                      false,              false
A2,          1,       1,              2026-03-31,            true,               true
A3,          1,       1,              2026-04-01,            false,              false
"""

[[example]]
shows = "the child's own facts stand beside"
given.persons = """
la_child_id, born,       is_unborn, sex, ethnic_group, is_disabled
A1,          2015-06-02, false,     M,   Other,        false
A2,          2025-06-01, true,      U,   Unknown,
A3,          2015-06-03, false,     F,   Unknown,
"""
given.section47 = """
la_child_id, s47_actual_start_date, initial_cpc_target
A1,          2025-06-02,            2025-06-23
A2,          2025-06-02,
A3,          2025-06-02,
A4,          2025-06-02,
"""
expect = """
la_child_id, sex, age_started, ethnic_group, is_disabled, initial_cpc_target
A1,          M,   10,          Other,        false,       2025-06-23
A2,          U,   -1,          Unknown,      ,
A3,          F,   9,           Unknown,      ,
A4,          ,    ,            ,             ,
"""
*/

-- One number for all, and each child's own from the first of its: far quicker than a window for each child.
with timed as (
    select
        it.la_child_id           as la_child_id,
        it.cin_details_id        as cin_details_id,
        it.s47_actual_start_date as s47_actual_start_date,
        it.initial_cpc_target    as initial_cpc_target,
        it.date_of_initial_cpc   as date_of_initial_cpc,
        it.icpc_not_required     as icpc_not_required,
        persons.sex              as sex,
        persons.is_unborn        as is_unborn,
        persons.ethnic_group     as ethnic_group,
        persons.is_disabled      as is_disabled,
        age_on(persons.born, it.s47_actual_start_date)                    as age_then,
        working_days(it.s47_actual_start_date, it.date_of_initial_cpc)    as days_taken,
        row_number() over (
            order by it.la_child_id, coalesce(it.s47_actual_start_date, date '2999-12-31'), it.row_id
        ) as place_in_order
    from section47 as it
    left join persons on persons.la_child_id = it.la_child_id
    where it.la_child_id is not null
),

counted as (
    select
        *,
        place_in_order - min(place_in_order) over (partition by la_child_id) + 1 as enquiry,
        case when date_of_initial_cpc >= s47_actual_start_date then days_taken end as working_days_to_icpc
    from timed
)

select
    la_child_id,
    cast(enquiry as bigint) as enquiry,
    cin_details_id,
    sex,
    case when is_unborn then -1 else age_then end as age_started,
    ethnic_group,
    is_disabled,
    s47_actual_start_date,
    initial_cpc_target,
    date_of_initial_cpc,
    icpc_not_required,
    case
        when date_of_initial_cpc is not null              then 'ICPC held'
        when lower(icpc_not_required) in ('1', 'true')    then 'ICPC not required'
        else 'Not decided'
    end as outcome,
    working_days_to_icpc,
    case
        when working_days_to_icpc <= 10 then '0-10'
        when working_days_to_icpc <= 15 then '11-15'
        when working_days_to_icpc <= 20 then '16-20'
        when working_days_to_icpc >= 21 then '21+'
    end as icpc_band,
    working_days_to_icpc <= 15 as is_icpc_in_time,
    coalesce(s47_actual_start_date between :period_start and :period_end, false) as is_started_in_year,
    coalesce(date_of_initial_cpc between :period_start and :period_end, false)   as is_icpc_in_year
from counted
order by la_child_id, enquiry
