/*
title   = "Assessments open"
asks    = "How many assessments of a child are open on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "An assessment that is finished but not yet authorised by a manager is still open here."

[[example]]
shows = "a finished assessment is not counted"
given.assessments = """
child_id, is_open
C1,       true
C2,       true
C3,       false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from assessments
group by la
order by la
