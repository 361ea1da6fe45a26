/*
title = "Health and offending"
grain = "One row for each child who had been in care for twelve months on the last day of the year, as sent."
key   = ["la", "child"]

[keeps]
la                      = "none"
child                   = "identifier"
sex                     = "indirect"
dob                     = "indirect"
age                     = "indirect"
age_band                = "indirect"
ethnic_group            = "special"
is_sdq_due              = "none"
sdq_score               = "special"
sdq_band                = "special"
sdq_reason              = "special"
is_immunised            = "special"
is_dental_checked       = "special"
is_health_assessed      = "special"
is_check_due            = "none"
is_development_checked  = "special"
is_convicted            = "special"
misuses_substances      = "special"
was_given_intervention  = "special"
was_offered_intervention = "special"

[[example]]
shows = "the questionnaire is for ages 4 to 16; scores to 13 are normal, from 17 a cause for concern"
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2022-04-01, 3,
A2,    2022-03-31, 0,
A3,    2009-04-01, 13,
A4,    2009-03-31, 14,
A5,    2015-01-01, 16,
A6,    2015-01-01, 17,
A7,    2015-01-01, 40,
A8,    2015-01-01, ,          SDQ2
A9,    ,           41,
"""
expect = """
child, age, is_sdq_due, sdq_score, sdq_band,          sdq_reason
A1,    3,   false,      3,         Normal,
A2,    4,   true,       0,         Normal,
A3,    16,  true,       13,        Normal,
A4,    17,  false,      14,        Borderline,
A5,    11,  true,       16,        Borderline,
A6,    11,  true,       17,        Cause for concern,
A7,    11,  true,       40,        Cause for concern,
A8,    11,  true,       ,          ,                  SDQ2
A9,    ,    ,           41,        ,
"""

[[example]]
shows = "1 is yes, 0 is no, anything else is not known; development is checked up to the fifth birthday"
given.children = """
child, sex, ethnic_group
A1,    F,   White
A2,    M,   Black
"""
given.oc2 = """
child, dob,        convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
A1,    2021-04-01, 1,         1,            1,             1,           1,                 1,                1,                     1
A2,    2021-03-31, 0,         0,            0,             0,           0,                 0,                0,                     0
A3,    2010-01-01, yes,       ,             2,             y,           ,                  ,                 ,
"""
expect = """
child, sex, ethnic_group, age_band, is_check_due, is_convicted, is_development_checked, is_immunised, is_dental_checked, is_health_assessed, misuses_substances, was_given_intervention, was_offered_intervention
A1,    F,   White,        1-4,      true,         true,         true,                   true,         true,              true,               true,               true,                   true
A2,    M,   Black,        5-9,      false,        false,        false,                  false,        false,             false,              false,              false,                  false
A3,    ,    ,             16+,      false,        ,             ,                       ,             ,                  ,                   ,                   ,
"""
*/

with aged as (
    select
        row_id,
        child,
        dob,
        age_on(dob, :period_end) as age,
        sdq_score,
        sdq_reason,
        convicted,
        health_check,
        immunisations,
        teeth_check,
        health_assessment,
        substance_misuse,
        intervention_received,
        intervention_offered
    from oc2
)

select
    aged.child,
    children.sex,
    aged.dob,
    aged.age,
    case
        when aged.age < 1   then 'Under 1'
        when aged.age < 5   then '1-4'
        when aged.age < 10  then '5-9'
        when aged.age < 16  then '10-15'
        when aged.age >= 16 then '16+'
    end as age_band,
    children.ethnic_group,
    aged.age between 4 and 16 as is_sdq_due,
    aged.sdq_score,
    case
        when aged.sdq_score between 0 and 13  then 'Normal'
        when aged.sdq_score between 14 and 16 then 'Borderline'
        when aged.sdq_score between 17 and 40 then 'Cause for concern'
    end as sdq_band,
    aged.sdq_reason,
    case aged.immunisations         when '1' then true when '0' then false end as is_immunised,
    case aged.teeth_check           when '1' then true when '0' then false end as is_dental_checked,
    case aged.health_assessment     when '1' then true when '0' then false end as is_health_assessed,
    aged.age < 5 as is_check_due,
    case aged.health_check          when '1' then true when '0' then false end as is_development_checked,
    case aged.convicted             when '1' then true when '0' then false end as is_convicted,
    case aged.substance_misuse      when '1' then true when '0' then false end as misuses_substances,
    case aged.intervention_received when '1' then true when '0' then false end as was_given_intervention,
    case aged.intervention_offered  when '1' then true when '0' then false end as was_offered_intervention
from aged
left join children on children.child = aged.child
order by aged.child, aged.row_id
