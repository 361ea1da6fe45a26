/*
title   = "Adopter households through stage 2 within four months"
asks    = "Of the adopter households whose stage 2 ended in the twelve months to the snapshot, what share took four months or less over it?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "A household without the day on which the stage began is left out of both numbers. Couples are judged by the first of the two."

[[example]]
shows = "a couple is one household; one that ended the stage earlier is in neither number, nor one of which it is not known when it began"
given.adopters = """
adopter_id, is_first_of_household, stage_2_ended_in_year, is_stage_2_within_4_months
P1,         true,                  true,                  true
P2,         false,                 true,                  true
P3,         true,                  true,                  false
P4,         true,                  true,                  true
P5,         true,                  true,
P6,         true,                  false,                 true
P7,         true,                  true,                  false
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""
*/

select
    la,
    sum(case when is_stage_2_within_4_months then 1 else 0 end) as numerator,
    count(*) as denominator
from adopters
where is_first_of_household
  and stage_2_ended_in_year
  and is_stage_2_within_4_months is not null
group by la
order by la
