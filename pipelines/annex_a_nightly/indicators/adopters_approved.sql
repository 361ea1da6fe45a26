/*
title   = "Adopter households approved"
asks    = "How many adopter households were approved in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "One that has been approved and has left since is counted. Couples are judged by the first of the two."

[[example]]
shows = "a couple is one household; one approved before the twelve months is not counted"
given.adopters = """
adopter_id, is_first_of_household, approved_in_year, stage
P1,         true,                  true,             Approved
P2,         false,                 true,             Approved
P3,         true,                  true,             Left
P4,         true,                  false,            Matched
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "where none was approved the count is nought"
given.adopters = """
adopter_id, is_first_of_household, approved_in_year
P1,         true,                  false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_first_of_household and approved_in_year then 1 else 0 end) as numerator
from adopters
group by la
order by la
