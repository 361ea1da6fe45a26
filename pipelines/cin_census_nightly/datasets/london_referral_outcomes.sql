/*
title = "London: outcomes of referrals"
grain = "One row for each referral."
key   = ["la", "la_child_id", "cin_details_id"]

# What a referral led to is read from what began in the 30 days after it, the day itself included, in the same child's
# record: an assessment (S17), a section 47 enquiry (S47) or BOTH. What began counts for more than the word that
# nothing was to be done. Of referrals after which neither began:
#   NFA                        it was said that nothing was to be done
#   TBD - referral too recent  the return's year closed within 30 days of it, so that it may still come
#   No S17 or S47              neither, and nobody said why: the region's older reports called these NFA too
# Referrals of earlier years are here as they are in the return, but assessments that ended before the year are not in
# it: compare only those `is_in_year`. A referral without a day has no outcome unless it says NFA. Ages are counted
# from the first of the month of birth.

[keeps]
la                 = "none"
la_child_id        = "identifier"
cin_details_id     = "none"
sex                = "indirect"
age_at_referral    = "indirect"
ethnicity          = "special"
ethnic_group       = "special"
is_disabled        = "special"
cin_referral_date  = "none"
referral_source    = "special"
source_group       = "special"
primary_need_code  = "special"
is_nfa             = "none"
cin_closure_date   = "none"
reason_for_closure = "special"
referral_outcome   = "special"
days_to_s17        = "none"
days_to_s47        = "special"
is_in_year         = "none"
year               = "none"

[[example]]
shows = "day 30 counts and day 31 does not, the day itself does and the day before does not"
given.episodes_of_need = """
la, la_child_id, cin_details_id, cin_referral_date, is_nfa
X,  A1,          1,              2025-06-01,        false
X,  A2,          1,              2025-06-01,        false
X,  A3,          1,              2025-06-01,        false
X,  A4,          1,              2025-06-01,        false
X,  A5,          1,              2025-06-01,        false
X,  A6,          1,              2025-06-01,        false
X,  A7,          1,              2025-06-01,        false
X,  A8,          1,              2025-06-01,        false
X,  A9,          1,              2025-06-01,        false
"""
given.assessments = """
la_child_id, cin_details_id, assessment_actual_start_date
A1,          1,              2025-06-01
A2,          1,              2025-07-01
A3,          1,              2025-07-02
A4,          1,              2025-05-31
A9,          1,              2025-06-12
A9,          1,              2025-06-11
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A5,          1,              2025-06-01
A6,          1,              2025-07-01
A7,          1,              2025-07-02
A8,          1,              2025-05-31
A9,          2,              2025-06-13
A9,          1,              2025-06-15
A9,          1,
"""
expect = """
la_child_id, referral_outcome, days_to_s17, days_to_s47
A1_X,        S17,              0,
A2_X,        S17,              30,
A3_X,        No S17 or S47,    ,
A4_X,        No S17 or S47,    ,
A5_X,        S47,              ,            0
A6_X,        S47,              ,            30
A7_X,        No S17 or S47,    ,
A8_X,        No S17 or S47,    ,
A9_X,        BOTH,             10,          12
"""

[[example]]
shows = "two assessments and two enquiries are one row; a second referral has its own days, another child's do not count"
given.episodes_of_need = """
la, la_child_id, cin_details_id, cin_referral_date, is_nfa
X,  A1,          1,              2025-06-01,        false
X,  A1,          2,              2025-06-20,        false
X,  A2,          1,              2025-06-01,        true
X,  A3,          1,              2025-06-01,        true
X,  A4,          1,              ,                  true
X,  A5,          1,              ,                  false
"""
given.assessments = """
la_child_id, cin_details_id, assessment_actual_start_date
A1,          1,              2025-06-02
A1,          1,              2025-06-25
A3,          1,              2025-06-05
A4,          1,              2025-06-05
A5,          1,              2025-06-05
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A1,          1,              2025-06-05
A1,          1,              2025-06-10
"""
expect = """
la_child_id, cin_details_id, referral_outcome, days_to_s17, days_to_s47
A1_X,        1,              BOTH,             1,           4
A1_X,        2,              S17,              5,
A2_X,        1,              NFA,              ,
A3_X,        1,              S17,              4,
A4_X,        1,              NFA,              ,
A5_X,        1,              ,                 ,
"""

[[example]]
shows = "30 days before the close are too recent to say, and 31 are not; where something began it is said at once"
given.episodes_of_need = """
la, la_child_id, cin_details_id, cin_referral_date, is_nfa
X,  A1,          1,              2026-03-01,        false
X,  A2,          1,              2026-02-28,        false
X,  A3,          1,              2026-03-01,        true
X,  A4,          1,              2026-03-01,        false
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A4,          1,              2026-03-02
"""
expect = """
la_child_id, referral_outcome,          days_to_s47
A1_X,        TBD - referral too recent,
A2_X,        No S17 or S47,
A3_X,        NFA,
A4_X,        S47,                       1
"""

[[example]]
shows = "what the referral says of itself and of the child stands beside"
with  = { period_end = 2025-03-31 }
given.persons = """
la_child_id, ethnicity, is_disabled
A1,          BAFR,      true
"""
given.episodes_of_need = """
la, la_child_id, cin_details_id, sex, age_referred, ethnic_group, cin_referral_date, referral_source, source_group, primary_need_code, is_nfa, cin_closure_date, reason_for_closure, is_in_year
X,  A1,          1,              F,   9,            Black,        2024-05-01,        1A,              Individual,   N1,                true,   2024-06-01,       RC7,                true
X,  A2,          1,              ,    ,             ,             2024-03-01,        ,                ,             ,                  false,  ,                 ,                   false
"""
expect = """
la_child_id, sex, age_at_referral, ethnicity, ethnic_group, is_disabled, referral_source, source_group, primary_need_code, is_nfa, cin_closure_date, reason_for_closure, is_in_year, year
A1_X,        F,   9,               BAFR,      Black,        true,        1A,              Individual,   N1,                true,   2024-06-01,       RC7,                true,       2025
A2_X,        ,    ,                ,          ,             ,            ,                ,             ,                  false,  ,                 ,                   false,      2025
"""
*/

with days as (
    select distinct la_child_id, cin_referral_date
    from episodes_of_need
    where la_child_id is not null and cin_referral_date is not null
),

assessed as (
    select
        days.la_child_id,
        days.cin_referral_date,
        days_between(days.cin_referral_date, assessments.assessment_actual_start_date) as days_to_s17
    from days
    join assessments on assessments.la_child_id = days.la_child_id
),

first_assessments as (
    select la_child_id, cin_referral_date, min(days_to_s17) as days_to_s17
    from assessed
    where days_to_s17 between 0 and 30
    group by la_child_id, cin_referral_date
),

enquired as (
    select
        days.la_child_id,
        days.cin_referral_date,
        days_between(days.cin_referral_date, section47.s47_actual_start_date) as days_to_s47
    from days
    join section47 on section47.la_child_id = days.la_child_id
),

first_enquiries as (
    select la_child_id, cin_referral_date, min(days_to_s47) as days_to_s47
    from enquired
    where days_to_s47 between 0 and 30
    group by la_child_id, cin_referral_date
),

joined as (
    select
        it.la,
        it.la_child_id,
        it.cin_details_id,
        it.sex,
        it.age_referred,
        persons.ethnicity,
        it.ethnic_group,
        persons.is_disabled,
        it.cin_referral_date,
        it.referral_source,
        it.source_group,
        it.primary_need_code,
        it.is_nfa,
        it.cin_closure_date,
        it.reason_for_closure,
        it.is_in_year,
        first_assessments.days_to_s17,
        first_enquiries.days_to_s47,
        days_between(it.cin_referral_date, :period_end) as days_to_close
    from episodes_of_need as it
    left join persons on persons.la_child_id = it.la_child_id
    left join first_assessments
        on first_assessments.la_child_id = it.la_child_id
        and first_assessments.cin_referral_date = it.cin_referral_date
    left join first_enquiries
        on first_enquiries.la_child_id = it.la_child_id
        and first_enquiries.cin_referral_date = it.cin_referral_date
)

select
    la_child_id || '_' || la as la_child_id,
    cin_details_id,
    sex,
    age_referred as age_at_referral,
    ethnicity,
    ethnic_group,
    is_disabled,
    cin_referral_date,
    referral_source,
    source_group,
    primary_need_code,
    is_nfa,
    cin_closure_date,
    reason_for_closure,
    case
        when days_to_s17 is not null and days_to_s47 is not null then 'BOTH'
        when days_to_s17 is not null                             then 'S17'
        when days_to_s47 is not null                             then 'S47'
        when is_nfa                                              then 'NFA'
        when days_to_close <= 30                                 then 'TBD - referral too recent'
        when days_to_close is not null                           then 'No S17 or S47'
    end as referral_outcome,
    days_to_s17,
    days_to_s47,
    is_in_year,
    cast(extract(year from :period_end) as bigint) as year
from joined
order by la_child_id, cin_details_id
