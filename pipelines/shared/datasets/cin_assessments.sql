/*
title = "Assessments"
trust = "List 4 of Annex A first, then the CIN census. A child's assessments that began on one day are one. It belongs to the child's latest referral that is not after it. Its number is made of child and day."

# Annex A has six months, the census a year.
[tells_from]
annex_a    = { months = -6, days = 1 }
cin_census = { months = -12, days = 1 }

[[example]]
shows = "an assessment of list 4 belongs to the referral before it, and says whether support is needed"
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date
R1,               A1,             2026-05-01
R2,               A1,             2026-06-01
"""
given.annex_a_list_4 = """
child_id, started,    child_seen, authorised, needs_support, team, worker
A1,       2026-05-02, yes,        2026-06-20, true,          T1,   W1
A2,       2026-07-01, unknown,    ,           ,              T1,   W1
"""
expect = """
cina_assessment_id, cina_person_id, cina_referral_id, cina_assessment_child_seen, cina_assessment_auth_date, cina_assessment_outcome_nfa, ext_outcome, cina_assessment_team, from_table,     from_row
A1-2026-05-02,      A1,             R1,               true,                       2026-06-20,                false,                       CIN,         T1,                   annex_a_list_4, 1
A2-2026-07-01,      A2,             ,                 ,                           ,                          ,                            ,            T1,                   annex_a_list_4, 2
"""

[[example]]
shows = "an assessment of the CIN census"
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date
R1,               A1,             2025-06-01
"""
given.cin_census_assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              1,             2025-06-01,                   2025-07-20
"""
expect = """
cina_assessment_id, cina_referral_id, cina_assessment_start_date, cina_assessment_auth_date, from_table
A1-2025-06-01,      R1,               2025-06-01,                 2025-07-20,                cin_census_assessments
"""

[[example]]
shows = "an assessment of two sources is one"
given.annex_a_list_4 = """
child_id, started,    authorised
A2,       2026-03-01, 2026-04-20
"""
given.cin_census_assessments = """
la_child_id, cin_details_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date
A2,          1,              1,             2026-03-01,
A3,          1,              1,             2026-03-01,
"""
expect = """
cina_assessment_id, cina_assessment_auth_date, from_table
A2-2026-03-01,      2026-04-20,                annex_a_list_4
A3-2026-03-01,      ,                          cin_census_assessments
"""
*/

with
listed as (
    select distinct child_id as child, started as day
    from annex_a_list_4
),

census as (
    select
        la_child_id as child,
        assessment_actual_start_date as day,
        assessment_authorisation_date as authorised,
        row_id,
        row_id = min(row_id) over (partition by la_child_id, assessment_actual_start_date) as is_first
    from cin_census_assessments
    where la_child_id is not null
      and assessment_actual_start_date is not null
),

records as (
    select
        child_id as child,
        started as day,
        authorised,
        case child_seen when 'yes' then true when 'no' then false end as is_seen,
        needs_support,
        team,
        worker,
        'annex_a_list_4' as from_table,
        row_id as from_row
    from annex_a_list_4
    where started is not null

    union all

    select
        census.child,
        census.day,
        census.authorised,
        cast(null as boolean) as is_seen,
        cast(null as boolean) as needs_support,
        cast(null as varchar) as team,
        cast(null as varchar) as worker,
        'cin_census_assessments' as from_table,
        census.row_id as from_row
    from census
    left join listed on listed.child = census.child and listed.day = census.day
    where listed.child is null
      and census.is_first
),

referral_days as (
    select records.child, records.day, max(cin_episodes.cine_referral_date) as referred
    from records
    inner join cin_episodes on cin_episodes.cine_person_id = records.child
    where cin_episodes.cine_referral_date <= records.day
    group by records.child, records.day
),

referrals as (
    select cine_person_id as child, cine_referral_date as referred, min(cine_referral_id) as id
    from cin_episodes
    group by cine_person_id, cine_referral_date
)

select
    concat(records.child, '-', cast(records.day as varchar)) as cina_assessment_id,
    records.child as cina_person_id,
    referrals.id as cina_referral_id,
    records.day as cina_assessment_start_date,
    records.is_seen as cina_assessment_child_seen,
    records.authorised as cina_assessment_auth_date,
    not records.needs_support as cina_assessment_outcome_nfa,
    records.team as cina_assessment_team,
    records.worker as cina_assessment_worker_id,
    case when records.needs_support then 'CIN' when not records.needs_support then 'NFA' end as ext_outcome,
    records.from_table,
    records.from_row
from records
left join referral_days on referral_days.child = records.child and referral_days.day = records.day
left join referrals on referrals.child = records.child and referrals.referred = referral_days.referred
order by cina_assessment_id
