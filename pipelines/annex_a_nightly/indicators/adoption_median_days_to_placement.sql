/*
title   = "Median days from entering care to moving in with adopters"
asks    = "For the children adopted in the twelve months, how many days passed between entering care and being placed for adoption for the one in the middle?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "The median: half waited longer. Adoption by a foster carer is counted from the day of the adoptive placement, not from the first day with the carer."

[[example]]
shows = "only children adopted in the twelve months, with both days known and in order"
given.adoptions = """
child_id, adopted_in_year, days_care_to_placement
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
child_id, adopted_in_year, days_care_to_placement
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
    median(days_care_to_placement) as numerator,
    1 as denominator
from adoptions
where adopted_in_year
  and days_care_to_placement >= 0
group by la
order by la
