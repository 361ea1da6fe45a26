/*
title = "Factors at assessment"
grain = "One row for each factor that an assessment found."
key   = ["la", "la_child_id", "cin_details_id", "assessment_id", "factor"]

# From the factors of the assessment together, so that files which have them in one cell are read like those which
# have an element for each. A factor said twice is one; what is not on the list of codes is no factor, and has its
# finding.

[keeps]
la                            = "none"
la_child_id                   = "identifier"
cin_details_id                = "none"
assessment_id                 = "none"
factor                        = "special"
factor_group                  = "special"
factor_label                  = "special"
assessment_authorisation_date = "none"
is_completed_in_year          = "none"

[[example]]
shows = "a code is found as a whole, in any capitals, between any marks, once"
given.assessments = """
la_child_id, cin_details_id, assessment_id, assessment_factors,      assessment_authorisation_date, is_completed_in_year
A1,          1,              1,             "1A, 11A",               2025-05-01,                    true
A1,          1,              2,             "['2b', '2B', '20']",    ,                              false
A1,          2,              1,             "3A;21 ZZ 4",            2025-05-02,                    true
A2,          1,              1,             ,                        2025-05-03,                    true
A3,          1,              1,             "[""22A""]",             2025-05-04,                    true
"""
expect = """
la_child_id, cin_details_id, assessment_id, factor, factor_group,            assessment_authorisation_date, is_completed_in_year
A1,          1,              1,             11A,    Child sexual exploitation, 2025-05-01,                  true
A1,          1,              1,             1A,     Alcohol misuse,          2025-05-01,                    true
A1,          1,              2,             20,     Other,                   ,                              false
A1,          1,              2,             2B,     Drug misuse,             ,                              false
A1,          2,              1,             21,     No factors identified,   2025-05-02,                    true
A1,          2,              1,             3A,     Domestic abuse,          2025-05-02,                    true
A3,          1,              1,             22A,    Female genital mutilation, 2025-05-04,                  true
"""

[[example]]
shows = "every code of the list is known"
given.assessments = """
la_child_id, assessment_id, assessment_factors
A1,          1,             "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A"
A2,          1,             "11A 12A 13A 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A"
"""
expect = """
la_child_id, assessment_id, factor, factor_group,                       factor_label
A1,          1,             10A,    Going missing,                      Going missing
A1,          1,             1A,     Alcohol misuse,                     Alcohol misuse by the child
A1,          1,             1B,     Alcohol misuse,                     Alcohol misuse by a parent or carer
A1,          1,             1C,     Alcohol misuse,                     Alcohol misuse by another person in the household
A1,          1,             2A,     Drug misuse,                        Drug misuse by the child
A1,          1,             2B,     Drug misuse,                        Drug misuse by a parent or carer
A1,          1,             2C,     Drug misuse,                        Drug misuse by another person in the household
A1,          1,             3A,     Domestic abuse,                     Domestic abuse of which the child is the subject
A1,          1,             3B,     Domestic abuse,                     Domestic abuse of which a parent or carer is the subject
A1,          1,             3C,     Domestic abuse,                     Domestic abuse of which another person in the household is the subject
A1,          1,             4A,     Mental health,                      Mental health of the child
A1,          1,             4B,     Mental health,                      Mental health of a parent or carer
A1,          1,             4C,     Mental health,                      Mental health of another person in the household
A1,          1,             5A,     Learning disability,                Learning disability of the child
A1,          1,             5B,     Learning disability,                Learning disability of a parent or carer
A1,          1,             5C,     Learning disability,                Learning disability of another person in the household
A1,          1,             6A,     Physical disability or illness,     Physical disability or illness of the child
A1,          1,             6B,     Physical disability or illness,     Physical disability or illness of a parent or carer
A1,          1,             6C,     Physical disability or illness,     Physical disability or illness of another person in the household
A1,          1,             7A,     Young carer,                        Young carer
A1,          1,             8B,     Privately fostered,                 "Privately fostered: from overseas, to return"
A1,          1,             8C,     Privately fostered,                 "Privately fostered: from overseas, to stay"
A1,          1,             8D,     Privately fostered,                 "Privately fostered: from the UK, for education"
A1,          1,             8E,     Privately fostered,                 "Privately fostered: from the UK, by arrangement of the family"
A1,          1,             8F,     Privately fostered,                 Privately fostered: other
A1,          1,             9A,     Unaccompanied asylum-seeking child, Unaccompanied asylum-seeking child
A2,          1,             11A,    Child sexual exploitation,          Child sexual exploitation
A2,          1,             12A,    Trafficking,                        Trafficking
A2,          1,             13A,    Gangs,                              Gangs
A2,          1,             14A,    Socially unacceptable behaviour,    Socially unacceptable behaviour
A2,          1,             15A,    Self-harm,                          Self-harm
A2,          1,             16A,    Neglect,                            Neglect
A2,          1,             17A,    Emotional abuse,                    Emotional abuse
A2,          1,             18A,    Physical abuse,                     "Physical abuse, not saying by whom"
A2,          1,             18B,    Physical abuse,                     Physical abuse by a child
A2,          1,             18C,    Physical abuse,                     Physical abuse by an adult
A2,          1,             19A,    Sexual abuse,                       "Sexual abuse, not saying by whom"
A2,          1,             19B,    Sexual abuse,                       Sexual abuse by a child
A2,          1,             19C,    Sexual abuse,                       Sexual abuse by an adult
A2,          1,             20,     Other,                              Other
A2,          1,             21,     No factors identified,              No factors identified
A2,          1,             22A,    Female genital mutilation,          Female genital mutilation
A2,          1,             23A,    Abuse linked to faith or belief,    Abuse linked to faith or belief
A2,          1,             24A,    Child criminal exploitation,        Child criminal exploitation
"""
*/

with codes as (
    select '1A' as factor, 'Alcohol misuse' as factor_group, 'Alcohol misuse by the child' as factor_label
    union all
    select '1B' as factor, 'Alcohol misuse' as factor_group, 'Alcohol misuse by a parent or carer' as factor_label
    union all
    select '1C' as factor, 'Alcohol misuse' as factor_group, 'Alcohol misuse by another person in the household' as factor_label
    union all
    select '2A' as factor, 'Drug misuse' as factor_group, 'Drug misuse by the child' as factor_label
    union all
    select '2B' as factor, 'Drug misuse' as factor_group, 'Drug misuse by a parent or carer' as factor_label
    union all
    select '2C' as factor, 'Drug misuse' as factor_group, 'Drug misuse by another person in the household' as factor_label
    union all
    select '3A' as factor, 'Domestic abuse' as factor_group, 'Domestic abuse of which the child is the subject' as factor_label
    union all
    select '3B' as factor, 'Domestic abuse' as factor_group, 'Domestic abuse of which a parent or carer is the subject' as factor_label
    union all
    select '3C' as factor, 'Domestic abuse' as factor_group, 'Domestic abuse of which another person in the household is the subject' as factor_label
    union all
    select '4A' as factor, 'Mental health' as factor_group, 'Mental health of the child' as factor_label
    union all
    select '4B' as factor, 'Mental health' as factor_group, 'Mental health of a parent or carer' as factor_label
    union all
    select '4C' as factor, 'Mental health' as factor_group, 'Mental health of another person in the household' as factor_label
    union all
    select '5A' as factor, 'Learning disability' as factor_group, 'Learning disability of the child' as factor_label
    union all
    select '5B' as factor, 'Learning disability' as factor_group, 'Learning disability of a parent or carer' as factor_label
    union all
    select '5C' as factor, 'Learning disability' as factor_group, 'Learning disability of another person in the household' as factor_label
    union all
    select '6A' as factor, 'Physical disability or illness' as factor_group, 'Physical disability or illness of the child' as factor_label
    union all
    select '6B' as factor, 'Physical disability or illness' as factor_group, 'Physical disability or illness of a parent or carer' as factor_label
    union all
    select '6C' as factor, 'Physical disability or illness' as factor_group, 'Physical disability or illness of another person in the household' as factor_label
    union all
    select '7A' as factor, 'Young carer' as factor_group, 'Young carer' as factor_label
    union all
    select '8B' as factor, 'Privately fostered' as factor_group, 'Privately fostered: from overseas, to return' as factor_label
    union all
    select '8C' as factor, 'Privately fostered' as factor_group, 'Privately fostered: from overseas, to stay' as factor_label
    union all
    select '8D' as factor, 'Privately fostered' as factor_group, 'Privately fostered: from the UK, for education' as factor_label
    union all
    select '8E' as factor, 'Privately fostered' as factor_group, 'Privately fostered: from the UK, by arrangement of the family' as factor_label
    union all
    select '8F' as factor, 'Privately fostered' as factor_group, 'Privately fostered: other' as factor_label
    union all
    select '9A' as factor, 'Unaccompanied asylum-seeking child' as factor_group, 'Unaccompanied asylum-seeking child' as factor_label
    union all
    select '10A' as factor, 'Going missing' as factor_group, 'Going missing' as factor_label
    union all
    select '11A' as factor, 'Child sexual exploitation' as factor_group, 'Child sexual exploitation' as factor_label
    union all
    select '12A' as factor, 'Trafficking' as factor_group, 'Trafficking' as factor_label
    union all
    select '13A' as factor, 'Gangs' as factor_group, 'Gangs' as factor_label
    union all
    select '14A' as factor, 'Socially unacceptable behaviour' as factor_group, 'Socially unacceptable behaviour' as factor_label
    union all
    select '15A' as factor, 'Self-harm' as factor_group, 'Self-harm' as factor_label
    union all
    select '16A' as factor, 'Neglect' as factor_group, 'Neglect' as factor_label
    union all
    select '17A' as factor, 'Emotional abuse' as factor_group, 'Emotional abuse' as factor_label
    union all
    select '18A' as factor, 'Physical abuse' as factor_group, 'Physical abuse, not saying by whom' as factor_label
    union all
    select '18B' as factor, 'Physical abuse' as factor_group, 'Physical abuse by a child' as factor_label
    union all
    select '18C' as factor, 'Physical abuse' as factor_group, 'Physical abuse by an adult' as factor_label
    union all
    select '19A' as factor, 'Sexual abuse' as factor_group, 'Sexual abuse, not saying by whom' as factor_label
    union all
    select '19B' as factor, 'Sexual abuse' as factor_group, 'Sexual abuse by a child' as factor_label
    union all
    select '19C' as factor, 'Sexual abuse' as factor_group, 'Sexual abuse by an adult' as factor_label
    union all
    select '20' as factor, 'Other' as factor_group, 'Other' as factor_label
    union all
    select '21' as factor, 'No factors identified' as factor_group, 'No factors identified' as factor_label
    union all
    select '22A' as factor, 'Female genital mutilation' as factor_group, 'Female genital mutilation' as factor_label
    union all
    select '23A' as factor, 'Abuse linked to faith or belief' as factor_group, 'Abuse linked to faith or belief' as factor_label
    union all
    select '24A' as factor, 'Child criminal exploitation' as factor_group, 'Child criminal exploitation' as factor_label
),

-- Whatever stands between two codes is a space.
spaced as (
    select
        la_child_id,
        cin_details_id,
        assessment_id,
        assessment_authorisation_date,
        is_completed_in_year,
        replace(replace(replace(replace(replace(replace(
            upper(assessment_factors), ',', ' '), ';', ' '), '[', ' '), ']', ' '), '''', ' '), '"', ' ') as factors
    from assessments
    where assessment_factors is not null
),

parted as (
    select
        la_child_id,
        cin_details_id,
        assessment_id,
        assessment_authorisation_date,
        is_completed_in_year,
        unnest(string_to_array(factors, ' ')) as factor
    from spaced
)

select distinct
    parted.la_child_id,
    parted.cin_details_id,
    parted.assessment_id,
    codes.factor,
    codes.factor_group,
    codes.factor_label,
    parted.assessment_authorisation_date,
    parted.is_completed_in_year
from parted
join codes on codes.factor = parted.factor
order by la_child_id, cin_details_id, assessment_id, factor
