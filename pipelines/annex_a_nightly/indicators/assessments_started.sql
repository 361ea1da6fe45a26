/*
title   = "Assessments started"
asks    = "How many assessments of a child began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "Each child of a family assessed together is counted."

[[example]]
shows = "one that began earlier is not counted, whether open or finished; a child's second one is"
given.assessments = """
child_id, started_in_window, completed_in_window, is_open
C1,       true,              true,                false
C1,       true,              false,               true
C2,       false,             true,                false
C3,       false,             false,               true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window then 1 else 0 end) as numerator
from assessments
group by la
order by la
