/*
title   = "Days from the placement order to the match with adopters"
asks    = "For the children adopted in the twelve months, how many days passed on average between the placement order and the match with adopters?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10; compare the adoption scorecards"
caution = "A mean of few children: one long wait shows. Children without a placement order are left out."

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
ABC, 901,       3
"""
*/

select
    la,
    sum(days_order_to_match) as numerator,
    count(*) as denominator
from adoptions
where adopted_in_year
  and days_order_to_match >= 0
group by la
order by la
