/*
title = "Reviews"
grain = "One row for each review of a child in care, as sent."
key   = ["la", "child", "review", "review_code"]

# The first review of a period of care is due within 20 working days of its start, the second within three months of
# the first, each further one within six months of the one before. The reviews of last year's return, where there is
# one, are looked at to find the one before. Where neither return shows it, or a period is older than both, nobody
# can say whether a review was in time: `is_in_time` is empty, and no figure counts it. What was due and never held
# leaves no row.

[keeps]
la                  = "none"
child               = "identifier"
dob                 = "indirect"
review              = "none"
review_code         = "none"
period_of_care      = "none"
care_started        = "none"
number              = "none"
previous_review     = "none"
days_since_previous = "none"
limit               = "none"
due                 = "none"
is_in_time          = "none"
took_part           = "none"

[[example]]
shows = "the first is due within 20 working days, the second in three months, the third in six: on the day is in time"
given.reviews = """
child, review,     review_code
A1,    2025-06-30, PN0
A1,    2025-09-30, PN1
A1,    2026-03-30, PN2
A2,    2025-07-01, PN3
A2,    2025-10-02, PN4
A2,    2026-04-03, PN5
A3,    2025-07-01, PN6
A3,    2025-10-01, PN7
"""
given.periods_of_care = """
child, period_of_care, started,    is_start_known
A1,    1,              2025-06-02, true
A2,    1,              2025-06-02, true
A3,    1,              2025-06-03, true
"""
expect = """
child, review,     number, previous_review, days_since_previous, limit,           due,        is_in_time, took_part
A1,    2025-06-30, 1,      ,                ,                    20 working days, ,           true,
A1,    2025-09-30, 2,      2025-06-30,      92,                  3 months,        2025-09-30, true,       true
A1,    2026-03-30, 3,      2025-09-30,      181,                 6 months,        2026-03-30, true,       true
A2,    2025-07-01, 1,      ,                ,                    20 working days, ,           false,      true
A2,    2025-10-02, 2,      2025-07-01,      93,                  3 months,        2025-10-01, false,      false
A2,    2026-04-03, 3,      2025-10-02,      183,                 6 months,        2026-04-02, false,      true
A3,    2025-07-01, 1,      ,                ,                    20 working days, ,           true,       true
A3,    2025-10-01, 2,      2025-07-01,      92,                  3 months,        2025-10-01, true,       false
"""

[[example]]
shows = "the review before may be in last year's return; where it is in neither, nobody can say; a day in two periods is the later's"
given.reviews = """
child, review
A1,    2025-06-15
A1,    2025-12-16
A2,    2025-06-15
A2,    2025-12-15
A3,    2025-05-01
A4,    2025-04-15
A5,    2025-05-01
A5,    2025-05-01
A6,    2025-05-01
A7,    when it suits
A8,    2025-04-21
B1,    2025-05-01
B2,    2025-04-10
B2,    2025-05-10
B2,    2025-09-01
B3,    2025-04-20
B4,    2025-05-01
B5,    2025-05-01
"""
given.reviews_last = """
child, review
A1,    2025-03-15
A2,    2024-12-14
A3,    2024-10-31
A3,    2024-08-01
A8,    2025-03-21
A9,    2025-03-31
B4,    2024-04-24
B5,    2024-04-25
"""
given.periods_of_care = """
child, period_of_care, started,    ended,      is_start_known
A1,    1,              2025-03-03, ,           true
A2,    1,              2025-02-01, ,           false
A3,    1,              2020-02-01, ,           true
A4,    1,              2025-03-24, ,           true
A5,    1,              2024-03-31, ,           true
A6,    1,              2025-05-01, 2025-06-01, true
A8,    1,              2024-02-01, 2025-04-01, true
A8,    2,              2025-04-14, ,           true
B1,    2,              2025-05-01, ,           true
B1,    1,              2025-02-03, 2025-05-01, true
B2,    1,              2025-04-02, ,           true
B2,    2,              2025-05-01, 2025-06-01, true
B3,    1,              2025-04-02, 2025-04-20, true
B4,    1,              2024-03-25, ,           true
B5,    1,              2024-03-25, ,           true
"""
expect = """
child, review,     number, previous_review, limit,           is_in_time
A1,    2025-06-15, 2,      2025-03-15,      3 months,        true
A1,    2025-12-16, 3,      2025-06-15,      6 months,        false
A2,    2025-06-15, 2,      2024-12-14,      6 months,        false
A2,    2025-12-15, 3,      2025-06-15,      6 months,        true
A3,    2025-05-01, 3,      2024-10-31,      6 months,        false
A4,    2025-04-15, 1,      ,                20 working days, true
A5,    2025-05-01, 1,      ,                ,
A5,    2025-05-01, 1,      ,                ,
A6,    2025-05-01, 1,      ,                20 working days, true
A7,    ,           ,       ,                ,
A8,    2025-04-21, 1,      ,                20 working days, true
B1,    2025-05-01, 1,      ,                20 working days, true
B2,    2025-04-10, 1,      ,                20 working days, true
B2,    2025-05-10, 1,      ,                20 working days, true
B2,    2025-09-01, 2,      2025-04-10,      3 months,        false
B3,    2025-04-20, 1,      ,                20 working days, true
B4,    2025-05-01, 2,      2024-04-24,      3 months,        false
B5,    2025-05-01, 2,      2024-04-25,      6 months,        false
"""

[[example]]
shows = "without last year's reviews, only what this year's return shows from its first day can be judged"
given.reviews = """
child, review
A1,    2025-05-01
A1,    2025-11-02
A2,    2025-06-01
A3,    2025-04-15
A3,    2025-07-16
A4,    2025-05-01
A5,    2025-05-01
"""
given.periods_of_care = """
child, period_of_care, started,    ended,      is_start_known
A1,    1,              2025-02-01, ,           true
A2,    1,              2025-04-01, ,           true
A3,    1,              2025-03-31, ,           true
A4,    1,              2025-01-01, 2025-04-30, true
"""
expect = """
child, review,     period_of_care, number, limit,           is_in_time
A1,    2025-05-01, 1,              1,      ,
A1,    2025-11-02, 1,              2,      6 months,        false
A2,    2025-06-01, 1,              1,      20 working days, false
A3,    2025-04-15, 1,              1,      20 working days, true
A3,    2025-07-16, 1,              2,      3 months,        false
A4,    2025-05-01, ,               ,       ,
A5,    2025-05-01, ,               ,       ,
"""
*/

-- The first day from which every review is known.
with known as (
    select case when count(*) > 0 then :last_year_start else :period_start end as known_from
    from reviews_last
),

-- Days that both returns have come twice here and once below.
held as (
    select child, review from reviews where child is not null and review is not null
    union all
    select child, review from reviews_last where child is not null and review is not null
),

-- A number for every period: quicker to join and to count by than a child and a number.
periods as (
    select
        child,
        period_of_care,
        started,
        is_start_known,
        ended,
        row_number() over (order by child, period_of_care) as period
    from periods_of_care
),

-- Each day of review with the period of care that it lies in. A period whose start is not known is older than it looks.
within as (
    select
        held.child,
        held.review,
        max(periods.period) as period
    from held
    join periods on periods.child = held.child
    where (held.review >= periods.started or not periods.is_start_known)
      and (periods.ended is null or held.review <= periods.ended)
    group by held.child, held.review
),

placed as (
    select
        child,
        review,
        period,
        row_number() over (order by period, review) as place
    from within
),

ordered as (
    select
        it.child,
        it.review,
        periods.period_of_care,
        periods.started,
        periods.is_start_known,
        known.known_from,
        it.place - min(it.place) over (partition by it.period) + 1 as number,
        before.review as previous_review
    from placed as it
    join periods on periods.period = it.period
    left join placed as before on before.period = it.period and before.place = it.place - 1
    cross join known
),

-- Whether the earliest review that we know was the first there was: all are known since the period began, or it was
-- held so soon that none can have come before.
begun as (
    select
        child,
        review,
        period_of_care,
        started,
        number,
        previous_review,
        working_days(started, review) as working_days,
        previous_review + interval '3 months' as in_3_months,
        previous_review + interval '6 months' as in_6_months,
        is_start_known
            and (started >= known_from or working_days(started, coalesce(previous_review, review)) <= 20)
            as is_first_known
    from ordered
),

limited as (
    select
        child,
        review,
        period_of_care,
        started,
        number,
        previous_review,
        working_days,
        case
            when number = 1 and is_first_known then '20 working days'
            when number = 2 and is_first_known then '3 months'
            when number > 1                    then '6 months'
        end as limit,
        case
            when number = 2 and is_first_known then in_3_months
            when number > 1                    then in_6_months
        end as due
    from begun
)

select
    reviews.child,
    reviews.dob,
    reviews.review,
    reviews.review_code,
    limited.period_of_care,
    limited.started as care_started,
    cast(limited.number as bigint) as number,
    limited.previous_review,
    days_between(limited.previous_review, reviews.review) as days_since_previous,
    limited.limit,
    limited.due,
    case
        when limited.limit = '20 working days' then limited.working_days <= 20
        else reviews.review <= limited.due
    end as is_in_time,
    -- Empty for those who were too young to be asked.
    case
        when reviews.review_code in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') then true
        when reviews.review_code in ('PN4', 'PN7')                      then false
    end as took_part
from reviews
left join limited on limited.child = reviews.child and limited.review = reviews.review
order by reviews.child, reviews.review, reviews.row_id
