/*
title   = "Adopter households"
asks    = "How many households are on the way to adopting, or have adopted, in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "Two adopters without a family number are taken for two households. Couples are judged by the first of the two."

[[example]]
shows = "a couple is one household; one that has left is not counted"
given.adopters = """
adopter_id, household_id, is_first_of_household, stage
P1,         family F1,    true,                  Approved
P2,         family F1,    false,                 Approved
P3,         adopter P3,   true,                  Stage 1
P4,         family F4,    true,                  Left
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_first_of_household and stage <> 'Left' then 1 else 0 end) as numerator
from adopters
group by la
order by la
