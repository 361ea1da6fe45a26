/*
title   = "Children fostered by those who may adopt them"
asks    = "Of the children adopted in the twelve months or waiting to be, what share was placed in fostering for adoption first?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "Concurrent planning is among it. No date counts as no such placement."

[[example]]
shows = "each stage of waiting is in the question, adopted in the twelve months too; adopted earlier and a reversed decision are not"
given.adoptions = """
child_id, stage,             adopted_in_year, is_fostered_first
C1,       Adopted,           true,            true
C2,       Adopted,           false,           true
C3,       Waiting,           false,           true
C4,       Matched,           false,           true
C5,       Placed,            false,           true
C6,       Placed,            false,           false
C7,       Adopted,           true,            false
C8,       Decision reversed, false,           true
"""
expect = """
la,  numerator, denominator
ABC, 4,         6
"""
*/

select
    la,
    sum(case when is_fostered_first then 1 else 0 end) as numerator,
    count(*) as denominator
from adoptions
where adopted_in_year or stage in ('Waiting', 'Matched', 'Placed')
group by la
order by la
