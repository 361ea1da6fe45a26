/*
title   = "Decisions to adopt that were reversed by reason"
asks    = "Why were the decisions to adopt reversed in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "reversal_reason"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "Twelve months here, where most figures cover six."

[[example]]
shows = "each reason is counted; a decision reversed earlier is not, nor a child who was adopted all the same"
given.adoptions = """
child_id, reversal_reason, stage,             reversed_in_year
C1,       RD3,             Decision reversed, true
C2,       RD2,             Decision reversed, true
C3,       RD1,             Decision reversed, true
C4,       RD4,             Decision reversed, true
C5,       RD1,             Decision reversed, true
C6,       ,                Decision reversed, true
C7,       RD1,             Decision reversed, false
C8,       RD1,             Adopted,           true
"""
expect = """
la,  reversal_reason,               numerator
ABC, Any other reason,              1
ABC, Child's needs changed,         2
ABC, Court made no placement order, 1
ABC, No adopters found,             1
ABC, Not recorded,                  1
"""
*/

with worded as (
    select
        la,
        case reversal_reason
            when 'RD1' then 'Child''s needs changed'
            when 'RD2' then 'Court made no placement order'
            when 'RD3' then 'No adopters found'
            when 'RD4' then 'Any other reason'
            else 'Not recorded'
        end as reversal_reason
    from adoptions
    where reversed_in_year
      and stage = 'Decision reversed'
)

select
    la,
    reversal_reason,
    count(*) as numerator
from worded
group by la, reversal_reason
order by la, reversal_reason = 'Not recorded', reversal_reason
