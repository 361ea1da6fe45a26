/*
title = "Children"
grain = "One row for each child on any of lists 1 to 9."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id            = "identifier"
gender              = "indirect"
ethnicity           = "special"
ethnic_group        = "special"
born                = "indirect"
age                 = "indirect"
age_band            = "indirect"
has_disability      = "special"
had_contact         = "none"
had_early_help      = "none"
had_referral        = "none"
had_assessment      = "none"
had_section47       = "none"
was_in_need         = "none"
was_on_plan         = "none"
was_in_care         = "none"
is_care_leaver      = "none"
lists               = "none"
has_open_assessment = "none"
is_in_need          = "none"
is_on_plan          = "none"
is_in_care          = "none"
is_open             = "none"
status              = "none"

[[example]]
shows = "a child on several lists is one row, described by the furthest list along that gives a date of birth"
with  = { period_end = 2026-09-30 }
given.contacts = """
child_id, gender, born,       age
C1,       M,      2015-01-01, 11
C1,       M,      2015-01-01, 11
C2,       F,      2016-01-01, 10
"""
given.referrals = """
child_id, gender, born
C1,       M,      2015-01-01
"""
given.children_in_need = """
child_id, gender, born,       age, has_disability, is_open
C1,       F,      2015-01-02, 11,  no,             true
C2,       M,      ,           ,    yes,            false
"""
given.protection_plans = """
child_id, gender, born,       age, has_disability, is_open
C1,       F,      2015-01-02, 11,  unknown,        true
"""
expect = """
child_id, gender, born,       has_disability, had_contact, had_referral, was_in_need, was_on_plan, was_in_care, lists, is_in_need, is_on_plan, is_open, status
C1,       F,      2015-01-02, no,             true,        true,         true,        true,        false,       4,     true,       true,       true,    Protection plan
C2,       F,      2016-01-01, yes,            true,        false,        true,        false,       false,       2,     false,      false,      false,   Not open
"""

[[example]]
shows = "a short break alone is not being in care; an open assessment is enough to be open"
with  = { period_end = 2026-09-30 }
given.assessments = """
child_id, is_open
C1,       true
C1,       false
C2,       false
"""
given.children_in_care = """
child_id, is_open, is_short_break
C2,       true,    true
C3,       true,    false
C4,       false,   false
"""
given.care_leavers = """
child_id, born
C4,       2007-01-01
"""
expect = """
child_id, had_assessment, was_in_care, is_care_leaver, has_open_assessment, is_in_care, is_open, status
C1,       true,           false,       false,          true,                false,      true,    Assessment
C2,       true,           true,        false,          false,               false,      false,   Not open
C3,       false,          true,        false,          false,               true,       true,    In care
C4,       false,          true,        true,           false,               false,      false,   Care leaver
"""

[[example]]
shows = "being in need or on a plan is enough to be open, and an ended plan is not"
with  = { period_end = 2026-09-30 }
given.children_in_need = """
child_id, is_open
C1,       true
C2,       false
"""
given.protection_plans = """
child_id, is_open
C2,       true
C3,       false
"""
expect = """
child_id, is_in_need, is_on_plan, is_open, status
C1,       true,       false,      true,    In need
C2,       false,      true,       true,    Protection plan
C3,       false,      false,      false,   Not open
"""
*/

-- Every row of the nine lists, with only what describes a child.
with listed as (
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        cast(null as varchar) as has_disability, 1 as list, false as is_open
    from contacts
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        cast(null as varchar) as has_disability, 2 as list, false as is_open
    from early_help
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        cast(null as varchar) as has_disability, 3 as list, false as is_open
    from referrals
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 4 as list, is_open
    from assessments
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 5 as list, false as is_open
    from section47
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 6 as list, is_open
    from children_in_need
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 7 as list, is_open
    from protection_plans
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 8 as list, is_open and not is_short_break as is_open
    from children_in_care
    union all
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        has_disability, 9 as list, false as is_open
    from care_leavers
),

-- Which list describes the child: one that gives a date of birth first, then the furthest along.
scored as (
    select la, child_id, gender, ethnicity, ethnic_group, born, age, age_band,
        case when born is null then list else list + 100 end as score
    from listed
),

furthest as (
    select la, child_id, max(score) as score
    from scored
    group by la, child_id
),

-- Rows of one list that describe a child differently are a finding; here the first of each in order stands.
described as (
    select scored.la, scored.child_id,
        min(scored.gender)       as gender,
        min(scored.ethnicity)    as ethnicity,
        min(scored.ethnic_group) as ethnic_group,
        min(scored.born)         as born,
        min(scored.age)          as age,
        min(scored.age_band)     as age_band
    from scored
    join furthest
        on scored.la = furthest.la and scored.child_id = furthest.child_id and scored.score = furthest.score
    group by scored.la, scored.child_id
),

flags as (
    select
        la,
        child_id,
        max(case when list = 1 then 1 else 0 end) as list_1,
        max(case when list = 2 then 1 else 0 end) as list_2,
        max(case when list = 3 then 1 else 0 end) as list_3,
        max(case when list = 4 then 1 else 0 end) as list_4,
        max(case when list = 5 then 1 else 0 end) as list_5,
        max(case when list = 6 then 1 else 0 end) as list_6,
        max(case when list = 7 then 1 else 0 end) as list_7,
        max(case when list = 8 then 1 else 0 end) as list_8,
        max(case when list = 9 then 1 else 0 end) as list_9,
        max(case when list = 4 and is_open then 1 else 0 end) as open_4,
        max(case when list = 6 and is_open then 1 else 0 end) as open_6,
        max(case when list = 7 and is_open then 1 else 0 end) as open_7,
        max(case when list = 8 and is_open then 1 else 0 end) as open_8,
        max(case has_disability when 'yes' then 3 when 'no' then 2 when 'unknown' then 1 end) as disability
    from listed
    group by la, child_id
)

select
    described.child_id,
    described.gender,
    described.ethnicity,
    described.ethnic_group,
    described.born,
    described.age,
    described.age_band,
    -- Yes on one list outweighs no on another, and either outweighs unknown.
    case flags.disability when 3 then 'yes' when 2 then 'no' when 1 then 'unknown' end as has_disability,
    flags.list_1 = 1 as had_contact,
    flags.list_2 = 1 as had_early_help,
    flags.list_3 = 1 as had_referral,
    flags.list_4 = 1 as had_assessment,
    flags.list_5 = 1 as had_section47,
    flags.list_6 = 1 as was_in_need,
    flags.list_7 = 1 as was_on_plan,
    flags.list_8 = 1 as was_in_care,
    flags.list_9 = 1 as is_care_leaver,
    flags.list_1 + flags.list_2 + flags.list_3 + flags.list_4 + flags.list_5
        + flags.list_6 + flags.list_7 + flags.list_8 + flags.list_9 as lists,
    flags.open_4 = 1 as has_open_assessment,
    flags.open_6 = 1 as is_in_need,
    flags.open_7 = 1 as is_on_plan,
    flags.open_8 = 1 as is_in_care,
    -- Open to social care in any way. Early help and leaving care are other services.
    (flags.open_4 = 1 or flags.open_6 = 1 or flags.open_7 = 1 or flags.open_8 = 1) as is_open,
    case
        when flags.open_8 = 1 then 'In care'
        when flags.open_7 = 1 then 'Protection plan'
        when flags.open_6 = 1 then 'In need'
        when flags.open_4 = 1 then 'Assessment'
        when flags.list_9 = 1 then 'Care leaver'
        else 'Not open'
    end as status
from described
join flags on described.la = flags.la and described.child_id = flags.child_id
order by described.child_id
