/*
title   = "Adopter households by stage"
asks    = "How far along are the adopter households?"
unit    = "count"
better  = "neither"
by      = ["la", "stage"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "The furthest stage with a date. Households in a regional adoption agency may be missing from the authority's own list."

[[example]]
shows = "a couple is counted once, at the stage of the first of the two"
given.adopters = """
adopter_id, is_first_of_household, stage
P1,         true,                  Approved
P2,         false,                 Approved
P3,         true,                  Stage 1
P4,         true,                  Left
P5,         true,                  Stage 1
"""
expect = """
la,  stage,    numerator
ABC, Approved, 1
ABC, Stage 1,  2
"""
*/

select
    la,
    stage,
    count(*) as numerator
from adopters
where is_first_of_household
  and stage <> 'Left'
group by la, stage
order by la, stage nulls last
