/*
title   = "Median days from the placement order to the match with adopters"
asks    = "For the children adopted in the twelve months, how many days passed between the placement order and the match with adopters for the one in the middle?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "The median: half waited longer. Children without a placement order are left out."

[[example]]
shows = "only children adopted in the twelve months, with both days known and in order"
given.adoptions = """
child_id, adopted_in_year, days_order_to_match
C1,       true,            400
C2,       true,            501
C3,       true,
C4,       false,           900
C5,       true,            -3
C6,       true,            0
"""
expect = """
la,  numerator, denominator
ABC, 400.0,     1
"""

[[example]]
shows = "of two in the middle the median is half-way"
given.adoptions = """
child_id, adopted_in_year, days_order_to_match
C1,       true,            400
C2,       true,            501
C3,       true,            10
C4,       true,            9000
"""
expect = """
la,  numerator, denominator
ABC, 450.5,     1
"""
*/

select
    la,
    median(days_order_to_match) as numerator,
    1 as denominator
from adoptions
where adopted_in_year
  and days_order_to_match >= 0
group by la
order by la
