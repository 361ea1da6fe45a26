/*
title = "Children"
grain = "One row for each child that the identifiers or a referral name."
key   = ["la", "la_child_id"]

# The table to count children from. A child is in need on 31 March if an episode of need is open then: on a child
# protection plan, looked after or while an assessment goes on as well. What a child is in need of is what the open
# episode with the latest referral says. A child on two plans at once is one child on a plan: the one begun last.

[keeps]
la                         = "none"
la_child_id                = "identifier"
person_birth_date          = "indirect"
expected_person_birth_date = "indirect"
sex                        = "indirect"
age                        = "indirect"
age_band                   = "indirect"
ethnicity                  = "special"
ethnic_group               = "special"
disabilities               = "special"
is_disabled                = "special"
referrals                  = "none"
referrals_in_year          = "none"
is_in_need                 = "none"
in_need_since              = "none"
primary_need_code          = "special"
primary_need               = "special"
has_cin_plan               = "none"
is_on_plan                 = "special"
plan_started               = "special"
plan_category              = "special"

[[example]]
shows = "one row for each child, named by the identifiers or by a referral alone"
given.persons = """
la_child_id, sex, born,       person_birth_date, is_unborn, ethnicity, ethnic_group, disabilities, is_disabled
A1,          F,   2010-03-31, 2010-03-31,        false,     WBRI,      White,        NONE,         false
A2,          M,   2025-04-01, 2025-04-01,        false,     ABAN,      Asian,        LD,           true
"""
given.episodes_of_need = """
la_child_id, cin_details_id, cin_referral_date, is_in_year, is_open, primary_need_code, primary_need
A1,          1,              2025-05-01,        true,       false,   N1,                Abuse or neglect
A1,          2,              2025-03-01,        false,      false,   N1,                Abuse or neglect
A3,          1,              2025-05-01,        true,       true,    N2,                Child's disability
"""
expect = """
la_child_id, sex, age, age_band, ethnic_group, disabilities, is_disabled, referrals, referrals_in_year, is_in_need, in_need_since, primary_need
A1,          F,   16,  16+,      White,        NONE,         false,       2,         1,                 false,      ,              ,
A2,          M,   0,   Under 1,  Asian,        LD,           true,        0,         0,                 false,      ,              ,
A3,          ,    ,    ,         ,             ,             ,            1,         1,                 true,       2025-05-01,    Child's disability
"""

[[example]]
shows = "of two open episodes the one with the latest referral says the need, and the higher number on one day"
given.episodes_of_need = """
la_child_id, cin_details_id, number, cin_referral_date, is_open, primary_need_code
A1,          1,              1,      2025-05-01,        true,    N1
A1,          2,              2,      2025-09-01,        true,    N2
A1,          3,              3,      2025-11-01,        false,   N3
A2,          1,              1,      2025-05-01,        true,    N4
A2,          2,              2,      2025-05-01,        true,    N5
"""
expect = """
la_child_id, is_in_need, in_need_since, primary_need_code
A1,          true,       2025-09-01,    N2
A2,          true,       2025-05-01,    N5
"""

[[example]]
shows = "plans that are open on 31 March count, the child protection plan that began last"
given.persons = """
la_child_id
A1
A2
A3
"""
given.cin_plans = """
la_child_id, plan, is_open
A1,          1,    false
A1,          2,    true
A2,          1,    false
"""
given.cp_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, is_open, category
A1,          1,              1,     2025-05-01,     false,   Neglect
A2,          1,              1,     2025-05-01,     true,    Neglect
A2,          2,              1,     2025-06-01,     true,    Emotional abuse
A2,          2,              2,     2025-07-01,     false,   Sexual abuse
"""
expect = """
la_child_id, has_cin_plan, is_on_plan, plan_started, plan_category
A1,          true,         false,      ,
A2,          false,        true,       2025-06-01,   Emotional abuse
A3,          false,        false,      ,
"""

[[example]]
shows = "each age group begins on the birthday; who has not been born is shown apart"
given.persons = """
la_child_id, born,       is_unborn
A1,          2026-04-01, true
A2,          2026-02-01, true
A3,          2026-03-31, false
A4,          2025-04-01, false
A5,          2025-03-31, false
A6,          2021-04-01, false
A7,          2021-03-31, false
A8,          2016-04-01, false
A9,          2016-03-31, false
B1,          2010-04-01, false
B2,          2010-03-31, false
B3,          ,           false
B4,          2026-04-01, false
"""
expect = """
la_child_id, age, age_band
A1,          -1,  Unborn
A2,          -1,  Unborn
A3,          0,   Under 1
A4,          0,   Under 1
A5,          1,   1-4
A6,          4,   1-4
A7,          5,   5-9
A8,          9,   5-9
A9,          10,  10-15
B1,          15,  10-15
B2,          16,  16+
B3,          ,
B4,          -1,  Unborn
"""
*/

with named as (
    select la_child_id from persons where la_child_id is not null
    union
    select la_child_id from episodes_of_need where la_child_id is not null
),

aged as (
    select *, age_on(born, :period_end) as age_now
    from persons
),

described as (
    select
        la_child_id,
        person_birth_date,
        expected_person_birth_date,
        sex,
        case when is_unborn then -1 else age_now end as age,
        ethnicity,
        ethnic_group,
        disabilities,
        is_disabled
    from aged
),

counts as (
    select
        la_child_id,
        count(*)                                    as referrals,
        sum(case when is_in_year then 1 else 0 end) as referrals_in_year
    from episodes_of_need
    group by la_child_id
),

open_referrals as (
    select
        la_child_id,
        cin_referral_date,
        primary_need_code,
        primary_need,
        row_number() over (partition by la_child_id order by cin_referral_date desc, number desc) as place
    from episodes_of_need
    where is_open
),

needs as (
    select * from open_referrals where place = 1
),

open_plans as (
    select
        la_child_id,
        cpp_start_date,
        category,
        row_number() over (
            partition by la_child_id
            order by cpp_start_date desc, cin_details_id desc, cppid desc
        ) as place
    from cp_plans
    where is_open
),

plans as (
    select * from open_plans where place = 1
),

planned as (
    select distinct la_child_id from cin_plans where is_open
)

select
    named.la_child_id                    as la_child_id,
    described.person_birth_date          as person_birth_date,
    described.expected_person_birth_date as expected_person_birth_date,
    described.sex                        as sex,
    described.age                        as age,
    case
        when described.age < 0   then 'Unborn'
        when described.age < 1   then 'Under 1'
        when described.age < 5   then '1-4'
        when described.age < 10  then '5-9'
        when described.age < 16  then '10-15'
        when described.age >= 16 then '16+'
    end                                  as age_band,
    described.ethnicity                  as ethnicity,
    described.ethnic_group               as ethnic_group,
    described.disabilities               as disabilities,
    described.is_disabled                as is_disabled,
    cast(coalesce(counts.referrals, 0) as bigint)         as referrals,
    cast(coalesce(counts.referrals_in_year, 0) as bigint) as referrals_in_year,
    needs.la_child_id is not null        as is_in_need,
    needs.cin_referral_date              as in_need_since,
    needs.primary_need_code              as primary_need_code,
    needs.primary_need                   as primary_need,
    planned.la_child_id is not null      as has_cin_plan,
    plans.la_child_id is not null        as is_on_plan,
    plans.cpp_start_date                 as plan_started,
    plans.category                       as plan_category
from named
left join described on described.la_child_id = named.la_child_id
left join counts    on counts.la_child_id = named.la_child_id
left join needs     on needs.la_child_id = named.la_child_id
left join planned   on planned.la_child_id = named.la_child_id
left join plans     on plans.la_child_id = named.la_child_id
order by named.la_child_id
