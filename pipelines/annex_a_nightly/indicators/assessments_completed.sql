/*
title   = "Assessments completed"
asks    = "How many assessments of a child were authorised in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "Each child of a family assessed together is counted."

[[example]]
shows = "open assessments and those authorised earlier are not counted"
given.assessments = """
child_id, completed_in_window, is_open
C1,       true,                false
C2,       false,               true
C3,       false,               false
C1,       true,                false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when completed_in_window then 1 else 0 end) as numerator
from assessments
group by la
order by la
