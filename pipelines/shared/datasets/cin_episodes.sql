/*
title = "Referrals and episodes of need"
trust = "The referrals of list 3 of Annex A first, then the episodes of list 6 whose referral is not on list 3, then the CIN census. A child's referrals of one day are one record, but that list 3 keeps its own apart by their source. What list 3 does not say of need and closure list 6 says, or else the census. A referral without further action is closed on its day where nothing else is known."

# Annex A has six months, the census a year.
[tells_from]
annex_a    = { months = -6, days = 1 }
cin_census = { months = -12, days = 1 }

[[example]]
shows = "a referral of list 3 has its need and closure from list 6; without further action it is closed"
given.annex_a_list_3 = """
child_id, referred,   source, is_nfa, referrals_12m, team, worker
A1,       2026-05-01, 6,      false,  1,             T1,   W1
A2,       2026-05-02, 2A,     true,   0,             T1,   W1
"""
given.annex_a_list_6 = """
child_id, cin_started, primary_need, cin_ended,  closure_reason
A1,       2026-05-01,  N1,           2026-08-01, RC7
A3,       2024-02-01,  N2,           ,
"""
expect = """
cine_referral_id,  cine_person_id, cine_referral_date, cine_cin_primary_need_code, cine_referral_source_code, cine_referral_nfa, cine_close_date, cine_close_reason, cine_referral_team, ext_referrals_12m, from_table
A1-2026-05-01-6,   A1,             2026-05-01,         N1,                         6,                         false,             2026-08-01,      RC7,               T1,                 1,                 annex_a_list_3
A2-2026-05-02-2A,  A2,             2026-05-02,         ,                           2A,                        true,              2026-05-02,      ,                  T1,                 0,                 annex_a_list_3
A3-2024-02-01,     A3,             2024-02-01,         N2,                         ,                          ,                  ,                ,                  ,                   ,                  annex_a_list_6
"""

[[example]]
shows = "each episode of the CIN census; codes that are none are left out"
given.cin_census_cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_source, primary_need_code, referral_nfa, cin_closure_date, reason_for_closure
A1,          1,              2025-06-01,        6,               N1,                0,            2025-09-01,       RC7
A2,          1,              2025-06-02,        ZZ,              N1,                true,         ,
"""
expect = """
cine_referral_id, cine_cin_primary_need_code, cine_referral_source_code, cine_referral_nfa, cine_close_date, from_table,             from_row
A1-2025-06-01,    N1,                         6,                         false,             2025-09-01,      cin_census_cin_details, 1
A2-2025-06-02,    N1,                         ,                          true,              2025-06-02,      cin_census_cin_details, 2
"""

[[example]]
shows = "a referral of two sources is one"
given.annex_a_list_3 = """
child_id, referred,   source
A2,       2026-01-01, 6
"""
given.cin_census_cin_details = """
la_child_id, cin_details_id, cin_referral_date, primary_need_code
A2,          1,              2026-01-01,        N3
A4,          1,              2025-12-01,        N1
"""
expect = """
cine_referral_id, cine_person_id, cine_cin_primary_need_code, from_table
A2-2026-01-01-6,  A2,             N3,                         annex_a_list_3
A4-2025-12-01,    A4,             N1,                         cin_census_cin_details
"""
*/

with
census as (
    select
        la_child_id as child,
        cin_referral_date as day,
        case when referral_source in ('1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F', '4', '5A', '5B', '5C', '5D', '6', '7', '8', '9', '10') then referral_source end as source,
        case when primary_need_code in ('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9') then primary_need_code end as need,
        case when referral_nfa in ('1', 'true') then true when referral_nfa in ('0', 'false') then false end as is_nfa,
        cin_closure_date as closed,
        case when reason_for_closure in ('RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9') then reason_for_closure end as reason,
        row_id,
        row_id = min(row_id) over (partition by la_child_id, cin_referral_date) as is_first
    from cin_census_cin_details
    where la_child_id is not null
      and cin_referral_date is not null
),

in_census as (
    select *
    from census
    where is_first
),

referred as (
    select distinct child_id as child, referred as day
    from annex_a_list_3
),

in_need as (
    select child_id as child, cin_started as day, primary_need, cin_ended, closure_reason, team, worker, row_id
    from annex_a_list_6
    where cin_started is not null
),

records as (
    select
        concat(it.child_id, '-', cast(it.referred as varchar), '-', coalesce(it.source, '')) as id,
        it.child_id as child,
        it.referred as day,
        it.source,
        it.is_nfa,
        it.referrals_12m as earlier,
        it.team,
        it.worker,
        'annex_a_list_3' as from_table,
        it.row_id as from_row
    from annex_a_list_3 as it
    where it.referred is not null

    union all

    select
        concat(in_need.child, '-', cast(in_need.day as varchar)) as id,
        in_need.child,
        in_need.day,
        cast(null as varchar) as source,
        cast(null as boolean) as is_nfa,
        cast(null as bigint) as earlier,
        in_need.team,
        in_need.worker,
        'annex_a_list_6' as from_table,
        in_need.row_id as from_row
    from in_need
    left join referred on referred.child = in_need.child and referred.day = in_need.day
    where referred.child is null

    union all

    select
        concat(in_census.child, '-', cast(in_census.day as varchar)) as id,
        in_census.child,
        in_census.day,
        in_census.source,
        in_census.is_nfa,
        cast(null as bigint) as earlier,
        cast(null as varchar) as team,
        cast(null as varchar) as worker,
        'cin_census_cin_details' as from_table,
        in_census.row_id as from_row
    from in_census
    left join referred on referred.child = in_census.child and referred.day = in_census.day
    left join in_need on in_need.child = in_census.child and in_need.day = in_census.day
    where referred.child is null
      and in_need.child is null
)

select
    records.id as cine_referral_id,
    records.child as cine_person_id,
    records.day as cine_referral_date,
    coalesce(in_need.primary_need, in_census.need) as cine_cin_primary_need_code,
    coalesce(records.source, in_census.source) as cine_referral_source_code,
    coalesce(records.is_nfa, in_census.is_nfa) as cine_referral_nfa,
    coalesce(
        in_need.cin_ended,
        in_census.closed,
        case when coalesce(records.is_nfa, in_census.is_nfa) then records.day end
    ) as cine_close_date,
    coalesce(in_need.closure_reason, in_census.reason) as cine_close_reason,
    records.team as cine_referral_team,
    records.worker as cine_referral_worker_id,
    records.earlier as ext_referrals_12m,
    records.from_table,
    records.from_row
from records
left join in_need on in_need.child = records.child and in_need.day = records.day
left join in_census on in_census.child = records.child and in_census.day = records.day
order by cine_referral_id
