/*
title   = "Decisions to adopt that were reversed"
asks    = "For how many children was the decision to adopt reversed in the twelve months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 10"
caution = "Twelve months here, where most figures cover six. A child who was adopted all the same is not among them."

[[example]]
shows = "a decision reversed before the twelve months is not counted, nor a child who was adopted all the same"
given.adoptions = """
child_id, stage,             reversed_in_year
C1,       Decision reversed, true
C2,       Decision reversed, false
C3,       Adopted,           true
C4,       Waiting,           false
C5,       Decision reversed, true
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "where none was reversed the count is nought"
given.adoptions = """
child_id, stage,   reversed_in_year
C1,       Waiting, false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when reversed_in_year and stage = 'Decision reversed' then 1 else 0 end) as numerator
from adoptions
group by la
order by la
