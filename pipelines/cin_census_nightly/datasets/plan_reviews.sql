/*
title = "Plans and their reviews"
grain = "One row for each child protection plan."
key   = ["la", "la_child_id", "cin_details_id", "cppid"]

# Whether a plan was reviewed in time is asked of those open on 31 March for three months or more, as the published
# figure asks it: every review that can be judged was in time, and on 31 March the next one was not yet overdue: three
# months after the start if there was none, six months after the latest. Where that cannot be said, because the plan
# is older than what this return and last year's show and no review in them was late, it is empty.

[keeps]
la                  = "none"
la_child_id         = "identifier"
cin_details_id      = "none"
cppid               = "none"
cpp_start_date      = "special"
cpp_end_date        = "special"
reviews             = "none"
latest_review       = "special"
next_due            = "special"
is_review_due       = "none"
is_reviewed_in_time = "none"

[[example]]
shows = "without a review a plan of three months is overdue from the next day; after one, six months count"
given.cp_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, is_open
A1,          1,              1,     2025-12-31, true
A2,          1,              1,     2025-12-30, true
A3,          1,              1,     2026-01-01, true
A4,          1,              1,     2025-07-01, true
A5,          1,              1,     2025-07-01, true
A6,          1,              1,     2025-04-10, true
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_review_date, is_in_time
A4,          1,              1,     2025-07-01,     2025-10-01,      true
A5,          1,              1,     2025-07-01,     2025-09-30,      true
A6,          1,              1,     2025-04-10,     2025-07-11,      false
A6,          1,              1,     2025-04-10,     2025-12-11,      true
"""
expect = """
la_child_id, reviews, latest_review, is_review_due, is_reviewed_in_time
A1,          0,       ,              true,          true
A2,          0,       ,              true,          false
A3,          0,       ,              false,
A4,          1,       2025-10-01,    true,          true
A5,          1,       2025-09-30,    true,          false
A6,          2,       2025-12-11,    true,          false
"""

[[example]]
shows = "reviews after the year, of another plan, and of ended plans do not tell; one that cannot be judged leaves it open"
given.cp_plans = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date, is_open
A1,          1,              1,     2025-05-01,     ,             true
A1,          2,              1,     2025-05-02,     ,             true
A2,          1,              1,     2025-05-01,     2026-03-01, false
A3,          1,              1,     2020-05-01,     ,             true
A4,          1,              1,     2020-05-01,     ,             true
A5,          1,              1,     2020-05-01,     ,             true
A6,          1,              1,     2025-05-01,     ,             true
"""
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_review_date, is_in_time
A1,          1,              1,     2025-05-01,     2025-07-01,      true
A1,          1,              1,     2025-05-01,     2025-12-01,      true
A1,          2,              1,     2025-05-02,     2026-04-01,      false
A2,          1,              1,     2025-05-01,     2025-07-01,      true
A3,          1,              1,     2020-05-01,     2025-11-01,
A4,          1,              1,     2020-05-01,     2025-05-01,
A4,          1,              1,     2020-05-01,     2025-12-01,      false
A5,          1,              1,     2020-05-01,     2025-05-01,
A6,          1,              1,     2025-05-01,     ,
A6,          1,              1,     2025-05-01,     2025-04-30,
A6,          1,              1,     2025-05-01,     2025-05-01,      true
A6,          1,              1,     2025-05-01,     2026-03-31,      false
"""
expect = """
la_child_id, cin_details_id, reviews, latest_review, is_review_due, is_reviewed_in_time
A1,          1,              2,       2025-12-01,    true,          true
A1,          2,              0,       ,              true,          false
A2,          1,              1,       2025-07-01,    false,
A3,          1,              1,       2025-11-01,    true,
A4,          1,              2,       2025-12-01,    true,          false
A5,          1,              1,       2025-05-01,    true,          false
A6,          1,              2,       2026-03-31,    true,          false
"""
*/

-- Reviews of the plan up to the end of the year; those before its start are a mistake for a rule to find.
with reviewed as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        coalesce(cppid, '')          as plan,
        count(*)                     as reviews,
        max(cpp_review_date)         as latest_review,
        max(case when is_in_time = false then 1 else 0 end) as has_late,
        max(case when is_in_time is null then 1 else 0 end) as has_unknown
    from reviews
    where cpp_review_date >= cpp_start_date
      and cpp_review_date <= :period_end
    group by 1, 2, 3
),

judged as (
    select
        it.la_child_id                    as la_child_id,
        it.cin_details_id                 as cin_details_id,
        it.cppid                          as cppid,
        it.cpp_start_date                 as cpp_start_date,
        it.cpp_end_date                   as cpp_end_date,
        it.is_open                        as is_open,
        coalesce(reviewed.reviews, 0)     as reviews,
        reviewed.latest_review            as latest_review,
        coalesce(reviewed.has_late, 0)    as has_late,
        coalesce(reviewed.has_unknown, 0) as has_unknown,
        coalesce(reviewed.latest_review + interval '6 months', it.cpp_start_date + interval '3 months') as next_due,
        it.is_open and it.cpp_start_date + interval '3 months' <= :period_end as is_review_due
    from cp_plans as it
    left join reviewed
        on reviewed.la_child_id = it.la_child_id
        and reviewed.episode = coalesce(it.cin_details_id, '')
        and reviewed.plan = coalesce(it.cppid, '')
)

select
    la_child_id,
    cin_details_id,
    cppid,
    cpp_start_date,
    cpp_end_date,
    cast(reviews as bigint) as reviews,
    latest_review,
    case when is_open then next_due end as next_due,
    is_review_due,
    case
        when not is_review_due      then null
        when has_late = 1           then false
        when next_due < :period_end then false
        when has_unknown = 0        then true
    end as is_reviewed_in_time
from judged
order by la_child_id, cin_details_id, cppid
