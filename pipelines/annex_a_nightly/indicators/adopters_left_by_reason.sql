/*
title   = "Adopter households that left the process by reason"
asks    = "Why did the adopter households leave that left in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "left_reason"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "Couples are judged by the first of the two."

[[example]]
shows = "a couple is one household; one that left before the twelve months is not counted"
given.adopters = """
adopter_id, left_reason, is_first_of_household, left_in_year
P1,         on_hold,     true,                  true
P2,         refused,     true,                  true
P3,         withdrew,    true,                  true
P4,         withdrew,    true,                  true
P5,         ,            true,                  true
P6,         withdrew,    false,                 true
P7,         withdrew,    true,                  false
"""
expect = """
la,  left_reason,         numerator
ABC, Adopter withdrew,    2
ABC, Application refused, 1
ABC, Process put on hold, 1
ABC, Not recorded,        1
"""
*/

with worded as (
    select
        la,
        case left_reason
            when 'withdrew' then 'Adopter withdrew'
            when 'on_hold'  then 'Process put on hold'
            when 'refused'  then 'Application refused'
            else 'Not recorded'
        end as left_reason
    from adopters
    where is_first_of_household
      and left_in_year
)

select
    la,
    left_reason,
    count(*) as numerator
from worded
group by la, left_reason
order by la, left_reason = 'Not recorded', left_reason
