/*
title   = "Protection plans started by category of abuse"
asks    = "For which kind of abuse were the protection plans that began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "initial_category"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "The category a plan began with, as in the published tables; it may have another by now."

[[example]]
shows = "the category a plan began with is counted, and only of plans that began in the six months"
given.protection_plans = """
child_id, initial_category, latest_category, started_in_window
C1,       SAB,              EMO,             true
C2,       PHY,              EMO,             true
C3,       NEG,              EMO,             true
C4,       MUL,              EMO,             true
C5,       EMO,              EMO,             true
C6,       NEG,              EMO,             true
C7,       ,                 EMO,             true
C8,       NEG,              NEG,             false
"""
expect = """
la,  initial_category,            numerator
ABC, Emotional abuse,             1
ABC, Multiple or not recommended, 1
ABC, Neglect,                     2
ABC, Physical abuse,              1
ABC, Sexual abuse,                1
ABC, Not recorded,                1
"""
*/

with worded as (
    select
        la,
        case initial_category
            when 'NEG' then 'Neglect'
            when 'PHY' then 'Physical abuse'
            when 'SAB' then 'Sexual abuse'
            when 'EMO' then 'Emotional abuse'
            when 'MUL' then 'Multiple or not recommended'
            else 'Not recorded'
        end as initial_category
    from protection_plans
    where started_in_window
)

select
    la,
    initial_category,
    count(*) as numerator
from worded
group by la, initial_category
order by la, initial_category = 'Not recorded', initial_category
