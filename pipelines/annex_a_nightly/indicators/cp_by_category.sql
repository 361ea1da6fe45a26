/*
title   = "Children on a protection plan by category of abuse"
asks    = "What is the latest category of abuse of the plans open on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "latest_category"]
parts_of = "cp_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Published tables of plans that start in a year use the first category instead."

[[example]]
shows = "the latest category is counted, not the one the plan began with"
given.protection_plans = """
child_id, initial_category, latest_category, is_open
C1,       NEG,              EMO,             true
C2,       NEG,              NEG,             true
C3,       EMO,              EMO,             true
C4,       PHY,              PHY,             false
"""
expect = """
la,  latest_category, numerator
ABC, Emotional abuse, 2
ABC, Neglect,         1
"""
*/

with worded as (
    select
        la,
        case latest_category
            when 'NEG' then 'Neglect'
            when 'PHY' then 'Physical abuse'
            when 'SAB' then 'Sexual abuse'
            when 'EMO' then 'Emotional abuse'
            when 'MUL' then 'Multiple or not recommended'
            else 'Not recorded'
        end as latest_category
    from protection_plans
    where is_open
)

select
    la,
    latest_category,
    count(*) as numerator
from worded
group by la, latest_category
order by la, latest_category
