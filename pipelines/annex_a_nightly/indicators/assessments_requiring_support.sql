/*
title   = "Assessments that found support was needed"
asks    = "Of the assessments authorised in the six months that say whether the child needs support from social care, what share says so?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "Assessments without an answer are left out: where there are many, this says little. Low may mean that families are assessed who could have been helped without."

[[example]]
shows = "without an answer, and before it is authorised in the six months, an assessment is not in the question"
given.assessments = """
child_id, needs_support, completed_in_window
C1,       true,          true
C2,       false,         true
C3,       ,              true
C4,       true,          true
C5,       true,          false
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""
*/

select
    la,
    sum(case when needs_support then 1 else 0 end) as numerator,
    count(*) as denominator
from assessments
where completed_in_window and needs_support is not null
group by la
order by la
