/*
title = "Care leavers"
trust = "List 9 of Annex A first, then the SSDA903, which has those who turned 17 to 21 in its year. A young person is one by the number. What list 9 leaves blank stays unknown. The number of the row is the young person's."

# Both say how things stand on their day.
[tells_from]
annex_a = {}
ssda903 = {}

[[example]]
shows = "each young person of list 9; the kind of home and whether it is suitable are one code"
given.annex_a_list_9 = """
child_id, eligibility,     in_touch, last_contact, accommodation, suitability, activity, pathway_reviewed, adviser, team, worker
A1,       former_relevant, YES,      2026-09-01,   U,             suitable,    F1,       2026-08-01,       P1,      T1,   W1
A2,       relevant,        REFU,     ,             X,             unsuitable,  ,         ,                 ,        T1,   W1
A3,       qualifying,      NO,       ,             S,             ,            G4,       ,                 ,        T1,   W1
"""
expect = """
clea_table_id, clea_person_id, clea_care_leaver_eligibility, clea_care_leaver_in_touch, clea_care_leaver_latest_contact, clea_care_leaver_accommodation, clea_care_leaver_accom_suitable, clea_care_leaver_activity, clea_pathway_plan_review_date, clea_care_leaver_personal_advisor, clea_care_leaver_allocated_team, from_table
A1,            A1,             former_relevant,              true,                      2026-09-01,                      U1,                             true,                            F1,                        2026-08-01,                    P1,                                T1,                              annex_a_list_9
A2,            A2,             relevant,                     false,                     ,                                X2,                             false,                           ,                          ,                              ,                                  T1,                              annex_a_list_9
A3,            A3,             qualifying,                   false,                     ,                                S2,                             ,                                G4,                        ,                              ,                                  T1,                              annex_a_list_9
"""

[[example]]
shows = "each young person of the SSDA903"
given.ssda903_oc3 = """
child, in_touch, activ, accom
A1,    YES,      P2,    B2
A2,    NO,       0,     0
"""
expect = """
clea_table_id, clea_care_leaver_in_touch, clea_care_leaver_accommodation, clea_care_leaver_accom_suitable, clea_care_leaver_activity, from_table
A1,            true,                      B2,                             false,                           P2,                        ssda903_oc3
A2,            false,                     ,                               ,                                ,                          ssda903_oc3
"""

[[example]]
shows = "who is in two sources is taken from the first"
given.annex_a_list_9 = """
child_id, in_touch
A2,       YES
"""
given.ssda903_oc3 = """
child, in_touch
A2,    NO
A3,    NO
"""
expect = """
clea_table_id, from_table
A2,            annex_a_list_9
A3,            ssda903_oc3
"""
*/

with returned as (
    select
        it.child,
        it.in_touch,
        case when it.activ in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6') then it.activ end as activ,
        case when substr(it.accom, 2, 1) in ('1', '2') then it.accom end as accom,
        it.row_id,
        it.row_id = min(it.row_id) over (partition by it.child) as is_first
    from ssda903_oc3 as it
    left join annex_a_list_9 as listed on listed.child_id = it.child
    where listed.child_id is null
      and it.child is not null
)

select
    child_id as clea_table_id,
    child_id as clea_person_id,
    eligibility as clea_care_leaver_eligibility,
    case when in_touch = 'YES' then true when in_touch is not null then false end as clea_care_leaver_in_touch,
    last_contact as clea_care_leaver_latest_contact,
    case
        when accommodation in ('S', 'X')                          then concat(accommodation, '2')
        when accommodation is not null and suitability = 'suitable'   then concat(accommodation, '1')
        when accommodation is not null and suitability = 'unsuitable' then concat(accommodation, '2')
    end as clea_care_leaver_accommodation,
    case suitability when 'suitable' then true when 'unsuitable' then false end as clea_care_leaver_accom_suitable,
    activity as clea_care_leaver_activity,
    pathway_reviewed as clea_pathway_plan_review_date,
    adviser as clea_care_leaver_personal_advisor,
    team as clea_care_leaver_allocated_team,
    worker as clea_care_leaver_worker_id,
    'annex_a_list_9' as from_table,
    row_id as from_row
from annex_a_list_9

union all

select
    child as clea_table_id,
    child as clea_person_id,
    cast(null as varchar) as clea_care_leaver_eligibility,
    case when in_touch = 'YES' then true when in_touch is not null then false end as clea_care_leaver_in_touch,
    cast(null as date) as clea_care_leaver_latest_contact,
    accom as clea_care_leaver_accommodation,
    case substr(accom, 2, 1) when '1' then true when '2' then false end as clea_care_leaver_accom_suitable,
    activ as clea_care_leaver_activity,
    cast(null as date) as clea_pathway_plan_review_date,
    cast(null as varchar) as clea_care_leaver_personal_advisor,
    cast(null as varchar) as clea_care_leaver_allocated_team,
    cast(null as varchar) as clea_care_leaver_worker_id,
    'ssda903_oc3' as from_table,
    row_id as from_row
from returned
where is_first

order by clea_table_id
