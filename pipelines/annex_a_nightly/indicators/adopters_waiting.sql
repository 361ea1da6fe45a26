/*
title   = "Approved adopter households that wait for a child"
asks    = "How many adopter households are approved on the snapshot day and have not been matched with a child?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "However long ago they were approved. Couples are judged by the first of the two."

[[example]]
shows = "a couple is one household; one that has been matched, or has left, does not wait"
given.adopters = """
adopter_id, is_first_of_household, stage
P1,         true,                  Approved
P2,         false,                 Approved
P3,         true,                  Matched
P4,         true,                  Left
P5,         true,                  Stage 2
P6,         true,                  Approved
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "where none waits the count is nought"
given.adopters = """
adopter_id, is_first_of_household, stage
P1,         true,                  Stage 2
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_first_of_household and stage = 'Approved' then 1 else 0 end) as numerator
from adopters
group by la
order by la
