/*
title   = "Children placed with adopters"
asks    = "How many children were placed with adopter households in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 11"
caution = "The number on the row of the first of a couple: a household without it adds nothing. The children may be another authority's."

[[example]]
shows = "a couple's children are counted once; a household without a number adds nothing, and one placed with before the twelve months is not counted"
given.adopters = """
adopter_id, is_first_of_household, placed_in_year, children_placed
P1,         true,                  true,           2
P2,         false,                 true,           2
P3,         true,                  true,           1
P4,         true,                  true,
P5,         true,                  false,          3
"""
expect = """
la,  numerator
ABC, 3
"""

[[example]]
shows = "where none was placed the count is nought"
given.adopters = """
adopter_id, is_first_of_household, placed_in_year, children_placed
P1,         true,                  false,          3
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_first_of_household and placed_in_year then coalesce(children_placed, 0) else 0 end) as numerator
from adopters
group by la
order by la
