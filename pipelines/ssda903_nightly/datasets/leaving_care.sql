/*
title = "Leaving care"
grain = "One row for each young person who has left care and had a birthday from 17 to 21 in the year, as sent."
key   = ["la", "child"]

[keeps]
la                      = "none"
child                   = "identifier"
sex                     = "indirect"
dob                     = "indirect"
age                     = "indirect"
age_group               = "indirect"
ethnic_group            = "special"
is_uasc                 = "special"
in_touch                = "none"
activ                   = "special"
activity_group          = "special"
accom                   = "special"
accommodation_group     = "special"
is_counted              = "none"
is_in_touch             = "none"
is_in_suitable_home     = "special"
is_in_education_or_work = "special"

[[example]]
shows = "those who died, came home or need no service are not counted; one who refuses contact is"
given.oc3 = """
child, in_touch
A1,    YES
A2,    NO
A3,    REFU
A4,    DIED
A5,    NREQ
A6,    RHOM
A7,
"""
expect = """
child, is_counted, is_in_touch
A1,    true,       true
A2,    true,       false
A3,    true,       false
A4,    false,      false
A5,    false,      false
A6,    false,      false
A7,    true,       false
"""

[[example]]
shows = "the age is that of the last day of the year, which is the age of the birthday in it"
given.children = """
child, sex, ethnic_group, is_uasc
A2,    F,   Mixed,        true
"""
given.oc3 = """
child, dob
A1,    2009-04-01
A2,    2009-03-31
A3,    2007-04-01
A4,    2007-03-31
A5,    2004-04-01
A6,    2004-03-31
A7,
"""
expect = """
child, sex, age, age_group,   ethnic_group, is_uasc
A1,    ,    16,  Under 17,    ,
A2,    F,   17,  17-18,       Mixed,        true
A3,    ,    18,  17-18,       ,
A4,    ,    19,  19-21,       ,
A5,    ,    21,  19-21,       ,
A6,    ,    22,  22 and over, ,
A7,    ,    ,    ,            ,
"""

[[example]]
shows = "a home that is not known is not suitable, and an activity that is not known is none"
given.oc3 = """
child, activ, accom
A01,   F1,    B1
A02,   P1,    B2
A03,   F2,    C1
A04,   P2,    D2
A05,   F3,    E1
A06,   P3,    G2
A07,   F4,    H1
A08,   P4,    K2
A09,   F5,    R1
A10,   P5,    S2
A11,   G4,    T1
A12,   G5,    U2
A13,   G6,    V1
A14,   0,     0
A15,   ,      W2
A16,   X1,    X2
A17,   ,      Y1
A18,   ,      Z1
A19,   ,
A20,   ,      Q1
"""
expect = """
child, activity_group, is_in_education_or_work, accommodation_group,                        is_in_suitable_home
A01,   EET,            true,                    With parents or relatives,                  true
A02,   EET,            true,                    With parents or relatives,                  false
A03,   EET,            true,                    Community home or residential care,         true
A04,   EET,            true,                    Semi-independent or transitional accommodation, false
A05,   EET,            true,                    Supported lodgings,                         true
A06,   EET,            true,                    Abroad,                                     false
A07,   EET,            true,                    Deported,                                   true
A08,   EET,            true,                    Ordinary lodgings,                          false
A09,   EET,            true,                    Residence not known,                        true
A10,   EET,            true,                    No fixed abode or homeless,                 false
A11,   NEET,           false,                   Foyer or similar,                           true
A12,   NEET,           false,                   Independent living,                         false
A13,   NEET,           false,                   Emergency accommodation,                    true
A14,   ,               false,                   No information,                             false
A15,   ,               false,                   Bed and breakfast,                          false
A16,   ,               false,                   In custody,                                 false
A17,   ,               false,                   Other accommodation,                        true
A18,   ,               false,                   With former foster carers,                  true
A19,   ,               false,                   ,                                           false
A20,   ,               false,                   ,                                           false
"""
*/

with aged as (
    select
        row_id,
        child,
        dob,
        age_on(dob, :period_end) as age,
        in_touch,
        activ,
        accom,
        case when activ in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5') then 'EET'
             when activ in ('G4', 'G5', 'G6') then 'NEET'
        end as activity_group,
        case left(accom, 1)
            when 'B' then 'With parents or relatives'
            when 'C' then 'Community home or residential care'
            when 'D' then 'Semi-independent or transitional accommodation'
            when 'E' then 'Supported lodgings'
            when 'G' then 'Abroad'
            when 'H' then 'Deported'
            when 'K' then 'Ordinary lodgings'
            when 'R' then 'Residence not known'
            when 'S' then 'No fixed abode or homeless'
            when 'T' then 'Foyer or similar'
            when 'U' then 'Independent living'
            when 'V' then 'Emergency accommodation'
            when 'W' then 'Bed and breakfast'
            when 'X' then 'In custody'
            when 'Y' then 'Other accommodation'
            when 'Z' then 'With former foster carers'
            when '0' then 'No information'
        end as accommodation_group
    from oc3
)

select
    aged.child,
    children.sex,
    aged.dob,
    aged.age,
    case
        when aged.age < 17  then 'Under 17'
        when aged.age < 19  then '17-18'
        when aged.age < 22  then '19-21'
        when aged.age >= 22 then '22 and over'
    end as age_group,
    children.ethnic_group,
    children.is_uasc,
    aged.in_touch,
    aged.activ,
    aged.activity_group,
    aged.accom,
    aged.accommodation_group,
    -- Whom percentages are of: not those who have died, gone home or need no service.
    not coalesce(aged.in_touch in ('DIED', 'NREQ', 'RHOM'), false) as is_counted,
    coalesce(aged.in_touch = 'YES', false)                         as is_in_touch,
    -- The second sign of the code says whether the home is suitable.
    coalesce(aged.accommodation_group is not null and right(aged.accom, 1) = '1', false) as is_in_suitable_home,
    coalesce(aged.activity_group = 'EET', false)                   as is_in_education_or_work
from aged
left join children on children.child = aged.child
order by aged.child, aged.row_id
