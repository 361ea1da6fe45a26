/*
title = "London: events of the census, by their places"
grain = "One row for each event of a child's record: a day, what happened on it, and which record says so."
key   = ["la", "la_child_id", "event_date", "event_type", "place"]

# A step on the way to `london_cin`. Each record gives an event for each of the days that the region counts; a day that
# is blank or cannot be read is none. `episode` and `record` are the numbers that the child's episodes and records have in their own tables. `place` numbers the records that say the same of one day, the latest episode
# first and within it the last; the region's table takes the first of them.

[keeps]
la          = "none"
la_child_id = "identifier"
event_date  = "special"
event_type  = "none"
place       = "none"
records     = "none"
episode     = "none"
record      = "none"

[[example]]
shows = "each day of each record is an event, with the numbers of its record and its episode"
given.episodes_of_need = """
la_child_id, cin_details_id, number, cin_referral_date, cin_closure_date
A1,          1,              7,      2025-05-01,        2025-12-01
"""
given.assessments = """
la_child_id, cin_details_id, number, assessment_actual_start_date, assessment_authorisation_date
A1,          1,              2,      2025-05-02,                   2025-06-02
"""
given.cin_plans = """
la_child_id, cin_details_id, plan, cin_plan_start_date, cin_plan_end_date
A1,          1,              3,    2025-06-03,          2025-06-04
"""
given.section47 = """
la_child_id, cin_details_id, enquiry, s47_actual_start_date
A2,          1,              1,       2025-05-01
A1,          1,              4,       2025-06-05
"""
given.cp_plans = """
la_child_id, cin_details_id, cppid, number, cpp_start_date, cpp_end_date
A1,          1,              1,     5,      2025-06-06,     2025-11-01
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-09-01
A1,          1,              2,     2025-09-02
A1,          2,              1,     2025-09-03
"""
expect = """
la_child_id, event_date, event_type,                  place, records, episode, record
A1,          2025-05-01, CINreferralDate,             1,     1,       7,       7
A1,          2025-05-02, AssessmentActualStartDate,   1,     1,       7,       2
A1,          2025-06-02, AssessmentAuthorisationDate, 1,     1,       7,       2
A1,          2025-06-03, CINPlanStartDate,            1,     1,       7,       3
A1,          2025-06-04, CINPlanEndDate,              1,     1,       7,       3
A1,          2025-06-05, S47ActualStartDate,          1,     1,       7,       4
A1,          2025-06-06, CPPstartDate,                1,     1,       7,       5
A1,          2025-09-01, CPPreviewDate,               1,     1,       7,       5
A1,          2025-09-02, CPPreviewDate,               1,     1,       7,
A1,          2025-09-03, CPPreviewDate,               1,     1,       ,
A1,          2025-11-01, CPPendDate,                  1,     1,       7,       5
A1,          2025-12-01, CINclosureDate,              1,     1,       7,       7
A2,          2025-05-01, S47ActualStartDate,          1,     1,       ,        1
"""

[[example]]
shows = "records that say the same of one day have a place each, the one of the latest episode first; blank days are none"
given.episodes_of_need = """
la_child_id, cin_details_id, number, cin_referral_date
A1,          1,              2,      2025-05-01
A1,          2,              3,      2025-07-01
A1,          3,              1,      2025-04-01
A1,          4,              4,
"""
given.assessments = """
la_child_id, cin_details_id, number, assessment_actual_start_date
A1,          1,              1,      2025-08-01
A1,          2,              2,      2025-08-01
A1,          3,              3,      2025-08-01
A1,          2,              4,      2025-08-01
A1,          2,              5,
"""
expect = """
la_child_id, event_date, event_type,                place, records, episode, record
A1,          2025-04-01, CINreferralDate,           1,     1,       1,       1
A1,          2025-05-01, CINreferralDate,           1,     1,       2,       2
A1,          2025-07-01, CINreferralDate,           1,     1,       3,       3
A1,          2025-08-01, AssessmentActualStartDate, 1,     4,       3,       4
A1,          2025-08-01, AssessmentActualStartDate, 2,     4,       3,       2
A1,          2025-08-01, AssessmentActualStartDate, 3,     4,       2,       1
A1,          2025-08-01, AssessmentActualStartDate, 4,     4,       1,       3
"""
*/

with episodes as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as code,
        min(number)                  as episode,
        max(cin_referral_date)       as cin_referral_date
    from episodes_of_need
    group by 1, 2
),

plans as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as code,
        coalesce(cppid, '')          as cppid,
        min(number)                  as record
    from cp_plans
    group by 1, 2, 3
),

-- In parts, which run with less stack.
of_need as (
    select la_child_id, cin_details_id, number as record, cin_referral_date as event_date,
        'CINreferralDate' as event_type
    from episodes_of_need
    union all
    select la_child_id, cin_details_id, number as record, cin_closure_date as event_date,
        'CINclosureDate' as event_type
    from episodes_of_need
    union all
    select la_child_id, cin_details_id, number as record, assessment_actual_start_date as event_date,
        'AssessmentActualStartDate' as event_type
    from assessments
    union all
    select la_child_id, cin_details_id, number as record, assessment_authorisation_date as event_date,
        'AssessmentAuthorisationDate' as event_type
    from assessments
    union all
    select la_child_id, cin_details_id, plan as record, cin_plan_start_date as event_date,
        'CINPlanStartDate' as event_type
    from cin_plans
    union all
    select la_child_id, cin_details_id, plan as record, cin_plan_end_date as event_date,
        'CINPlanEndDate' as event_type
    from cin_plans
),

of_protection as (
    select la_child_id, cin_details_id, enquiry as record, s47_actual_start_date as event_date,
        'S47ActualStartDate' as event_type
    from section47
    union all
    select la_child_id, cin_details_id, number as record, cpp_start_date as event_date,
        'CPPstartDate' as event_type
    from cp_plans
    union all
    select la_child_id, cin_details_id, number as record, cpp_end_date as event_date,
        'CPPendDate' as event_type
    from cp_plans
    union all
    -- A review says nothing of itself but its day: the record is its plan's.
    select held.la_child_id, held.cin_details_id, plans.record, held.cpp_review_date as event_date,
        'CPPreviewDate' as event_type
    from reviews as held
    left join plans
        on plans.la_child_id = held.la_child_id
        and plans.code = coalesce(held.cin_details_id, '')
        and plans.cppid = coalesce(held.cppid, '')
),

events as (
    select * from of_need
    union all
    select * from of_protection
),

joined as (
    select
        events.la_child_id,
        events.event_date,
        events.event_type,
        events.record,
        episodes.episode,
        coalesce(episodes.cin_referral_date, date '1900-01-01') as cin_referral_date
    from events
    left join episodes
        on episodes.la_child_id = events.la_child_id
        and episodes.code = coalesce(events.cin_details_id, '')
    where events.event_date is not null
),

-- One number for all, and each event's own, back from the last of its: far quicker than a window for each event.
placed as (
    select
        *,
        row_number() over (
            order by la_child_id, event_date, event_type, cin_referral_date, record, episode
        ) as place_in_order
    from joined
),

counted as (
    select la_child_id, event_date, event_type, max(place_in_order) as last_place, count(*) as records
    from placed
    group by la_child_id, event_date, event_type
)

select
    placed.la_child_id,
    placed.event_date,
    placed.event_type,
    cast(counted.last_place - placed.place_in_order + 1 as bigint) as place,
    cast(counted.records as bigint)                                as records,
    placed.episode,
    placed.record
from placed
join counted
    on counted.la_child_id = placed.la_child_id
    and counted.event_date = placed.event_date
    and counted.event_type = placed.event_type
order by la_child_id, event_date, event_type, place
