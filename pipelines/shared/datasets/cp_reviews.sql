/*
title = "Reviews of child protection plans"
trust = "List 7 of Annex A first, which has the latest review conference of each child, then the CIN census. A child's reviews of one day are one. It belongs to the plan that was open on its day. Neither list nor census says when a review was due. Its number is made of child and day."

# Annex A has the latest review alone, the census those of its year.
[tells_from]
annex_a    = {}
cin_census = { months = -12, days = 1 }

[[example]]
shows = "the latest review of list 7, and each of the CIN census"
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
P1,              A1,             2025-05-01,
"""
given.annex_a_list_7 = """
child_id, reviewed
A1,       2026-07-01
"""
given.cin_census_reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-08-01
A1,          1,              1,     2026-02-01
"""
expect = """
cppr_cp_review_id, cppr_person_id, cppr_cp_plan_id, cppr_cp_review_date, from_table,         from_row
A1-2025-08-01,     A1,             P1,              2025-08-01,          cin_census_reviews, 1
A1-2026-02-01,     A1,             P1,              2026-02-01,          cin_census_reviews, 2
A1-2026-07-01,     A1,             P1,              2026-07-01,          annex_a_list_7,     1
"""

[[example]]
shows = "a review of two sources is one"
given.annex_a_list_7 = """
child_id, reviewed
A2,       2026-02-02
"""
given.cin_census_reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A2,          1,              1,     2026-02-02
"""
expect = """
cppr_cp_review_id, from_table
A2-2026-02-02,     annex_a_list_7
"""
*/

with
said as (
    select child_id as child, reviewed as day, 'annex_a_list_7' as from_table, row_id as from_row, 1 as rank
    from annex_a_list_7

    union all

    select la_child_id as child, cpp_review_date as day, 'cin_census_reviews' as from_table, row_id as from_row, 2 as rank
    from cin_census_reviews
),

ordered as (
    select *, row_number() over (order by child, day, rank, from_row) as place_in_order
    from said
    where child is not null
      and day is not null
),

ranked as (
    select *, place_in_order = min(place_in_order) over (partition by child, day) as is_first
    from ordered
),

reviews as (
    select *
    from ranked
    where is_first
),

plans as (
    select reviews.child, reviews.day, max(cp_plans.cppl_cp_plan_id) as plan
    from reviews
    inner join cp_plans on cp_plans.cppl_person_id = reviews.child
    where cp_plans.cppl_cp_plan_start_date <= reviews.day
      and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date >= reviews.day)
    group by reviews.child, reviews.day
)

select
    concat(reviews.child, '-', cast(reviews.day as varchar)) as cppr_cp_review_id,
    reviews.child as cppr_person_id,
    plans.plan as cppr_cp_plan_id,
    reviews.day as cppr_cp_review_date,
    reviews.from_table,
    reviews.from_row
from reviews
left join plans on plans.child = reviews.child and plans.day = reviews.day
order by cppr_cp_review_id
