/*
title   = "Children adopted"
asks    = "How many children were adopted in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "Twelve months here, where most figures cover six."

[[example]]
shows = "an order before the twelve months is not counted, nor a child who waits"
given.adoptions = """
child_id, stage,   adopted_in_year
C1,       Adopted, true
C2,       Adopted, false
C3,       Waiting, false
"""
expect = """
la,  numerator
ABC, 1
"""
*/

select
    la,
    sum(case when adopted_in_year then 1 else 0 end) as numerator
from adoptions
group by la
order by la
