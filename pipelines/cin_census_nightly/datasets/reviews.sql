/*
title = "Reviews of child protection plans"
grain = "One row for each review of a child protection plan, as sent."
key   = ["la", "la_child_id", "cin_details_id", "cppid", "cpp_review_date"]

# The first review of a plan is due within three months of the plan's start, each further one within six months of the
# one before. The reviews of last year's return, where there is one, are looked at to find the one before: a plan is
# the same in both if it is of the same child and began on the same day. Numbers of plans begin again in each return.
# Where a plan is older than the first day that the two returns show, nobody can say what came before the first review
# in them, unless that review was within three months of the start: `is_in_time` is empty. What was due and never held
# leaves no row here; `cp_plans` looks for it.

[keeps]
la                  = "none"
la_child_id         = "identifier"
cin_details_id      = "none"
cppid               = "none"
cpp_start_date      = "special"
cpp_review_date     = "special"
number              = "none"
previous_review     = "special"
days_since_previous = "none"
limit               = "none"
due                 = "special"
is_in_time          = "none"
is_in_year          = "none"

[[example]]
shows = "the first within three months of the start, then every six: on the day is in time, a day later is not"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-10
A1,          2,              1,     2025-11-30
A2,          1,              1,     2025-04-10
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-07-10
A1,          1,              1,     2026-01-10
A1,          2,              1,     2026-02-28
A2,          1,              1,     2025-07-11
A2,          1,              1,     2026-01-12
A2,          1,              1,     2026-02-01
"""
expect = """
la_child_id, cin_details_id, cpp_start_date, cpp_review_date, number, previous_review, days_since_previous, limit,    due,        is_in_time
A1,          1,              2025-04-10,     2025-07-10,      1,      ,                ,                    3 months, 2025-07-10, true
A1,          1,              2025-04-10,     2026-01-10,      2,      2025-07-10,      184,                 6 months, 2026-01-10, true
A1,          2,              2025-11-30,     2026-02-28,      1,      ,                ,                    3 months, 2026-02-28, true
A2,          1,              2025-04-10,     2025-07-11,      1,      ,                ,                    3 months, 2025-07-10, false
A2,          1,              2025-04-10,     2026-01-12,      2,      2025-07-11,      185,                 6 months, 2026-01-11, false
A2,          1,              2025-04-10,     2026-02-01,      3,      2026-01-12,      20,                  6 months, 2026-07-12, true
"""

[[example]]
shows = "the review before may be in last year's return, under another number of the plan; a review that both have is one"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              2,     2024-11-01
A2,          1,              1,     2024-11-01
A3,          1,              1,     2024-11-01
A4,          1,              1,     2024-11-01
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              2,     2025-02-01
A1,          1,              2,     2025-08-01
A2,          1,              1,     2025-08-01
A3,          1,              1,     2025-08-01
A4,          1,              1,     2025-05-01
"""
given.child_protection_plans_last = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          2,              1,     2024-11-01
A2,          1,              1,     2024-10-31
A3,          1,              2,     2024-11-01
A4,          3,              1,     2024-11-01
"""
given.reviews_last = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          2,              1,     2025-02-01
A2,          1,              1,     2025-01-31
A3,          1,              2,     2025-01-31
A4,          3,              1,     2024-11-01
"""
expect = """
la_child_id, cpp_review_date, number, previous_review, limit,    is_in_time, is_in_year
A1,          2025-02-01,      1,      ,                3 months, true,       false
A1,          2025-08-01,      2,      2025-02-01,      6 months, true,       true
A2,          2025-08-01,      1,      ,                3 months, false,      true
A3,          2025-08-01,      2,      2025-01-31,      6 months, false,      true
A4,          2025-05-01,      2,      2024-11-01,      6 months, true,       true
"""

[[example]]
shows = "a plan from before what the returns show: the first review is judged only if it came within three months"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-03-31
A2,          1,              1,     2025-04-01
A3,          1,              1,     2025-03-31
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-07-01
A1,          1,              1,     2026-01-02
A2,          1,              1,     2025-07-02
A3,          1,              1,     2025-06-30
"""
expect = """
la_child_id, cpp_review_date, number, limit,    is_in_time
A1,          2025-07-01,      ,       ,
A1,          2026-01-02,      ,       6 months, false
A2,          2025-07-02,      1,      3 months, false
A3,          2025-06-30,      1,      3 months, true
"""

[[example]]
shows = "with last year's return, the returns show everything from the first day of last year"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2024-03-31
A2,          1,              1,     2024-04-01
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-05-01
A2,          1,              1,     2025-05-01
"""
given.child_protection_plans_last = """
la_child_id, cin_details_id, cppid, cpp_start_date
A3,          1,              1,     2024-05-01
"""
given.reviews_last = """
la_child_id, cin_details_id, cppid, cpp_review_date
A3,          1,              1,     2024-06-01
"""
expect = """
la_child_id, number, is_in_time
A1,          ,
A2,          1,      false
"""

[[example]]
shows = "a review without a plan or a day, or before the plan, has no place; the year is from its first day to its last"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date
A1,          1,              1,     2025-04-01
A2,          1,              1,
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-03-31
A1,          1,              1,     2025-04-01
A1,          1,              1,     2026-03-31
A1,          1,              1,     2026-04-01
A1,          1,              1,
A1,          1,              2,     2025-05-01
A1,          2,              1,     2025-05-01
A2,          1,              1,     2025-05-01
"""
expect = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_review_date, number, is_in_time, is_in_year
A1,          1,              1,     2025-04-01,     ,                ,       ,           false
A1,          1,              1,     2025-04-01,     2025-03-31,      ,       ,           false
A1,          1,              1,     2025-04-01,     2025-04-01,      1,      true,       true
A1,          1,              1,     2025-04-01,     2026-03-31,      2,      false,      true
A1,          1,              1,     2025-04-01,     2026-04-01,      3,      true,       false
A1,          1,              2,     ,               2025-05-01,      ,       ,           true
A1,          2,              1,     ,               2025-05-01,      ,       ,           true
A2,          1,              1,     ,               2025-05-01,      ,       ,           true
"""
*/

-- The first day from which every review is known.
with known as (
    select case when count(*) > 0 then :last_year_start else :period_start end as known_from
    from reviews_last
),

-- A number for each plan in the return; where a file says it twice, the first row is meant.
plans as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        coalesce(cppid, '')          as plan,
        min(cpp_start_date)          as cpp_start_date
    from child_protection_plans
    where la_child_id is not null
    group by 1, 2, 3
),

plans_before as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        coalesce(cppid, '')          as plan,
        min(cpp_start_date)          as cpp_start_date
    from child_protection_plans_last
    where la_child_id is not null
    group by 1, 2, 3
),

sent as (
    select
        it.row_id            as row_id,
        it.la_child_id       as la_child_id,
        it.cin_details_id    as cin_details_id,
        it.cppid             as cppid,
        plans.cpp_start_date as cpp_start_date,
        it.cpp_review_date   as cpp_review_date
    from reviews as it
    left join plans
        on plans.la_child_id = it.la_child_id
        and plans.episode = coalesce(it.cin_details_id, '')
        and plans.plan = coalesce(it.cppid, '')
    where it.la_child_id is not null
),

held as (
    select la_child_id, cpp_start_date, cpp_review_date
    from sent
    where cpp_review_date >= cpp_start_date
    union
    select last.la_child_id, plans_before.cpp_start_date, last.cpp_review_date
    from reviews_last as last
    join plans_before
        on plans_before.la_child_id = last.la_child_id
        and plans_before.episode = coalesce(last.cin_details_id, '')
        and plans_before.plan = coalesce(last.cppid, '')
    where last.cpp_review_date >= plans_before.cpp_start_date
),

placed as (
    select
        la_child_id,
        cpp_start_date,
        cpp_review_date,
        row_number() over (order by la_child_id, cpp_start_date, cpp_review_date) as place
    from held
),

ordered as (
    select
        it.la_child_id,
        it.cpp_start_date,
        it.cpp_review_date,
        it.place - min(it.place) over (partition by it.la_child_id, it.cpp_start_date) + 1 as number,
        min(it.cpp_review_date) over (partition by it.la_child_id, it.cpp_start_date)      as earliest,
        it.cpp_start_date + interval '3 months' as in_3_months,
        before.cpp_review_date as previous_review,
        before.cpp_review_date + interval '6 months' as in_6_months,
        known.known_from
    from placed as it
    left join placed as before
        on before.la_child_id = it.la_child_id
        and before.cpp_start_date = it.cpp_start_date
        and before.place = it.place - 1
    cross join known
),

-- Whether the earliest review that we know is the first there was: all are known since the plan began, or it was held
-- so soon that it does not matter what came before.
judged as (
    select
        la_child_id,
        cpp_start_date,
        cpp_review_date,
        number,
        previous_review,
        cpp_start_date >= known_from or earliest <= in_3_months as is_first_known,
        case
            when number > 1                                               then '6 months'
            when cpp_start_date >= known_from or earliest <= in_3_months  then '3 months'
        end as limit,
        case
            when number > 1                                               then in_6_months
            when cpp_start_date >= known_from or earliest <= in_3_months  then in_3_months
        end as due
    from ordered
)

select
    sent.la_child_id,
    sent.cin_details_id,
    sent.cppid,
    sent.cpp_start_date,
    sent.cpp_review_date,
    case when judged.is_first_known then cast(judged.number as bigint) end as number,
    judged.previous_review,
    days_between(judged.previous_review, sent.cpp_review_date) as days_since_previous,
    judged.limit,
    judged.due,
    sent.cpp_review_date <= judged.due as is_in_time,
    coalesce(sent.cpp_review_date between :period_start and :period_end, false) as is_in_year
from sent
left join judged
    on judged.la_child_id = sent.la_child_id
    and judged.cpp_start_date = sent.cpp_start_date
    and judged.cpp_review_date = sent.cpp_review_date
order by sent.la_child_id, sent.cin_details_id, sent.cppid, sent.cpp_review_date nulls first, sent.row_id
