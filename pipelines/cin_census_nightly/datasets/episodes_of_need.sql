/*
title = "Episodes of need"
grain = "One row for each episode of need: a referral and what came of it."
key   = ["la", "la_child_id", "cin_details_id"]

# A step on the way to others, from this return alone: figures made of it need no return of last year's. The first
# assessment and the first enquiry are those that begin on the day of the referral or after it, in the same episode.
# Open on 31 March is what had begun by then, was not closed by then and was not turned away at once.

[keeps]
la                  = "none"
la_child_id         = "identifier"
cin_details_id      = "none"
number              = "none"
sex                 = "indirect"
age_referred        = "indirect"
ethnic_group        = "special"
cin_referral_date   = "none"
referral_source     = "special"
source_group        = "special"
primary_need_code   = "special"
primary_need        = "special"
referral_nfa        = "special"
is_nfa              = "none"
date_of_initial_cpc = "special"
cin_closure_date    = "none"
reason_for_closure  = "special"
closure_reason      = "special"
is_in_year          = "none"
is_closed_in_year   = "none"
is_open             = "none"
assessment_started  = "none"
days_to_assessment  = "none"
s47_started         = "special"
days_to_s47         = "special"

[[example]]
shows = "referrals of a child are numbered by their day, the row that came first before; one without a day comes last"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-09-01
A1,          2,              2025-05-01
A1,          3,
A1,          4,              2025-05-01
A2,          1,              2025-05-01
,            1,              2025-05-01
"""
expect = """
la_child_id, cin_details_id, number
A1,          2,              1
A1,          4,              2
A1,          1,              3
A1,          3,              4
A2,          1,              1
"""

[[example]]
shows = "open is begun by 31 March and not closed by then; what was turned away at once is not open; a flag may be a word"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_nfa, cin_closure_date
A01,         1,              2025-03-31,        0,
A02,         1,              2025-04-01,        False,        2026-03-31
A03,         1,              2026-03-31,        0,            2026-04-01
A04,         1,              2026-04-01,        0,
A05,         1,              2025-05-01,        1,
A06,         1,              2025-05-01,        True,
A07,         1,              2025-05-01,        ,
A08,         1,              ,                  0,
A09,         1,              2024-05-01,        0,            2025-03-31
A10,         1,              2024-05-01,        0,            2025-04-01
"""
expect = """
la_child_id, is_nfa, is_in_year, is_open, is_closed_in_year
A01,         false,  false,      true,    false
A02,         false,  true,       false,   true
A03,         false,  true,       true,    false
A04,         false,  false,      false,   false
A05,         true,   true,       false,   false
A06,         true,   true,       false,   false
A07,         false,  true,       true,    false
A08,         false,  false,      false,   false
A09,         false,  false,      false,   false
A10,         false,  false,      false,   true
"""

[[example]]
shows = "the first assessment and enquiry are of the same episode, on the day of the referral or after it"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-05-01
A1,          2,              2025-09-01
A2,          1,              2025-05-01
"""
given.assessments = """
la_child_id, cin_details_id, assessment_actual_start_date
A1,          1,              2025-04-30
A1,          1,              2025-05-01
A1,          2,              2025-09-20
A1,          2,              2025-09-11
A2,          2,              2025-05-02
A3,          1,              2025-05-01
"""
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date
A1,          1,              2025-05-20
A1,          1,              2025-05-03
A1,          2,              2025-08-31
A2,          1,              2025-05-01
A2,          1,
"""
expect = """
la_child_id, cin_details_id, assessment_started, days_to_assessment, s47_started, days_to_s47
A1,          1,              2025-05-01,         0,                  2025-05-03,  2
A1,          2,              2025-09-11,         10,                 ,
A2,          1,              ,                   ,                   2025-05-01,  0
"""

[[example]]
shows = "each source has its group, each need and each reason its words"
given.cin_details = """
la_child_id, cin_details_id, referral_source, primary_need_code, reason_for_closure
A01,         1,              1A,              N1,                RC1
A02,         1,              1B,              N2,                RC2
A03,         1,              1C,              N3,                RC3
A04,         1,              1D,              N4,                RC4
A05,         1,              2A,              N5,                RC5
A06,         1,              2B,              N6,                RC6
A07,         1,              3A,              N7,                RC7
A08,         1,              3B,              N8,                RC8
A09,         1,              3C,              N9,                RC9
A10,         1,              3D,              N0,                RC0
A11,         1,              3E,              ZZ,
A12,         1,              3F,              ,
A13,         1,              4,               ,
A14,         1,              5A,              ,
A15,         1,              5B,              ,
A16,         1,              5C,              ,
A17,         1,              5D,              ,
A18,         1,              6,               ,
A19,         1,              7,               ,
A20,         1,              8,               ,
A21,         1,              9,               ,
A22,         1,              10,              ,
A23,         1,              11,              ,
"""
expect = """
la_child_id, source_group,       primary_need,                   closure_reason
A01,         Individual,         Abuse or neglect,               Adopted
A02,         Individual,         Child's disability,             Died
A03,         Individual,         Parental illness or disability, Child arrangements order
A04,         Individual,         Family in acute stress,         Special guardianship order
A05,         Schools,            Family dysfunction,             Transferred to another local authority
A06,         Education services, Socially unacceptable behaviour, Transferred to adult social care
A07,         Health,             Low income,                     Services ended for another reason
A08,         Health,             Absent parenting,               Closed after assessment
A09,         Health,             Not a child in need,            Closed after assessment to early help
A10,         Health,             Not stated,
A11,         Health,             ,
A12,         Health,             ,
A13,         Housing,            ,
A14,         LA services,        ,
A15,         LA services,        ,
A16,         LA services,        ,
A17,         LA services,        ,
A18,         Police,             ,
A19,         Other legal agency, ,
A20,         Other,              ,
A21,         Anonymous,          ,
A22,         Unknown,            ,
A23,         ,                   ,
"""

[[example]]
shows = "the child's own facts stand beside; an unborn child has the age -1, and so has one born after the referral"
given.persons = """
la_child_id, born,       is_unborn, sex, ethnic_group
A1,          2015-05-01, false,     F,   Black
A2,          2025-04-01, true,      U,   Unknown
A3,          2025-05-02, false,     M,   Unknown
A4,          2015-05-02, false,     F,   Unknown
"""
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date
A1,          1,              2025-05-01
A2,          1,              2025-05-01
A3,          1,              2025-05-01
A4,          1,              2025-05-01
A5,          1,              2025-05-01
"""
expect = """
la_child_id, sex, age_referred, ethnic_group
A1,          F,   10,           Black
A2,          U,   -1,           Unknown
A3,          M,   -1,           Unknown
A4,          F,   9,            Unknown
A5,          ,    ,
"""
*/

-- One number for all, and each child's own from the first of its: far quicker than a window for each child.
with listed as (
    select
        row_id,
        la_child_id,
        cin_details_id,
        coalesce(cin_details_id, '') as episode,
        cin_referral_date,
        referral_source,
        primary_need_code,
        referral_nfa,
        coalesce(lower(referral_nfa) in ('1', 'true'), false) as is_nfa,
        date_of_initial_cpc,
        cin_closure_date,
        reason_for_closure,
        row_number() over (order by la_child_id, coalesce(cin_referral_date, date '2999-12-31'), row_id) as place_in_order
    from cin_details
    where la_child_id is not null
),

assessed as (
    select listed.row_id, min(assessment.assessment_actual_start_date) as assessment_started
    from listed
    join assessments as assessment
        on assessment.la_child_id = listed.la_child_id and coalesce(assessment.cin_details_id, '') = listed.episode
    where assessment.assessment_actual_start_date >= listed.cin_referral_date
    group by listed.row_id
),

enquired as (
    select listed.row_id, min(enquiry.s47_actual_start_date) as s47_started
    from listed
    join section47 as enquiry
        on enquiry.la_child_id = listed.la_child_id and coalesce(enquiry.cin_details_id, '') = listed.episode
    where enquiry.s47_actual_start_date >= listed.cin_referral_date
    group by listed.row_id
),

joined as (
    select
        listed.*,
        persons.sex             as sex,
        persons.born            as born,
        persons.is_unborn       as is_unborn,
        persons.ethnic_group    as ethnic_group,
        assessed.assessment_started as assessment_started,
        enquired.s47_started        as s47_started
    from listed
    left join persons  on persons.la_child_id = listed.la_child_id
    left join assessed on assessed.row_id = listed.row_id
    left join enquired on enquired.row_id = listed.row_id
),

counted as (
    select
        *,
        place_in_order - min(place_in_order) over (partition by la_child_id) + 1 as number,
        age_on(born, cin_referral_date)                     as age_then,
        days_between(cin_referral_date, assessment_started) as days_to_assessment,
        days_between(cin_referral_date, s47_started)        as days_to_s47
    from joined
)

select
    la_child_id,
    cin_details_id,
    cast(number as bigint) as number,
    sex,
    case when is_unborn then -1 else age_then end as age_referred,
    ethnic_group,
    cin_referral_date,
    referral_source,
    case
        when referral_source in ('1A', '1B', '1C', '1D')             then 'Individual'
        when referral_source = '2A'                                  then 'Schools'
        when referral_source = '2B'                                  then 'Education services'
        when referral_source in ('3A', '3B', '3C', '3D', '3E', '3F') then 'Health'
        when referral_source = '4'                                   then 'Housing'
        when referral_source in ('5A', '5B', '5C', '5D')             then 'LA services'
        when referral_source = '6'                                   then 'Police'
        when referral_source = '7'                                   then 'Other legal agency'
        when referral_source = '8'                                   then 'Other'
        when referral_source = '9'                                   then 'Anonymous'
        when referral_source = '10'                                  then 'Unknown'
    end as source_group,
    primary_need_code,
    case primary_need_code
        when 'N1' then 'Abuse or neglect'
        when 'N2' then 'Child''s disability'
        when 'N3' then 'Parental illness or disability'
        when 'N4' then 'Family in acute stress'
        when 'N5' then 'Family dysfunction'
        when 'N6' then 'Socially unacceptable behaviour'
        when 'N7' then 'Low income'
        when 'N8' then 'Absent parenting'
        when 'N9' then 'Not a child in need'
        when 'N0' then 'Not stated'
    end as primary_need,
    referral_nfa,
    is_nfa,
    date_of_initial_cpc,
    cin_closure_date,
    reason_for_closure,
    case reason_for_closure
        when 'RC1' then 'Adopted'
        when 'RC2' then 'Died'
        when 'RC3' then 'Child arrangements order'
        when 'RC4' then 'Special guardianship order'
        when 'RC5' then 'Transferred to another local authority'
        when 'RC6' then 'Transferred to adult social care'
        when 'RC7' then 'Services ended for another reason'
        when 'RC8' then 'Closed after assessment'
        when 'RC9' then 'Closed after assessment to early help'
    end as closure_reason,
    coalesce(cin_referral_date between :period_start and :period_end, false) as is_in_year,
    coalesce(cin_closure_date between :period_start and :period_end, false)  as is_closed_in_year,
    coalesce(
        cin_referral_date <= :period_end
        and not is_nfa
        and (cin_closure_date is null or cin_closure_date > :period_end),
        false
    ) as is_open,
    assessment_started,
    days_to_assessment,
    s47_started,
    days_to_s47
from counted
order by la_child_id, number
