/*
title   = "Days from entering care to moving in with adopters"
asks    = "For the children adopted in the twelve months, how many days passed on average between entering care and being placed for adoption?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10; compare the adoption scorecards"
caution = "A mean of few children: one long wait shows. Adoption by a foster carer is counted from the day of the adoptive placement, not from the first day with the carer."

[[example]]
shows = "only children adopted in the twelve months, with both days known and in order"
given.adoptions = """
child_id, adopted_in_year, days_care_to_placement
C1,       true,            400
C2,       true,            501
C3,       true,
C4,       false,           900
C5,       true,            -3
"""
expect = """
la,  numerator, denominator
ABC, 901,       2
"""
*/

select
    la,
    sum(days_care_to_placement) as numerator,
    count(*) as denominator
from adoptions
where adopted_in_year
  and days_care_to_placement >= 0
group by la
order by la
