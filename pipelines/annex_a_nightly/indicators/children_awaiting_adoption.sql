/*
title   = "Children waiting to be adopted"
asks    = "How many children are on the way to adoption on the snapshot day, from the decision up to the order?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "A child already placed is counted until the order is made."

[[example]]
shows = "an order and a reversed decision end the wait; a match and a placement do not"
given.adoptions = """
child_id, stage
C1,       Adopted
C2,       Decision reversed
C3,       Waiting
C4,       Matched
C5,       Placed
"""
expect = """
la,  numerator
ABC, 3
"""
*/

select
    la,
    sum(case when stage in ('Waiting', 'Matched', 'Placed') then 1 else 0 end) as numerator
from adoptions
group by la
order by la
