/*
title   = "Assessments open"
asks    = "How many assessments were open on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Begun by then and not authorised by then. One whose end cannot be read is counted until it is mended."

[[example]]
shows = "only those that are open are counted"
given.assessments = """
la_child_id, assessment_id, is_open
A1,          1,             true
A1,          2,             true
A2,          1,             false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "none open counts nought"
given.assessments = """
la_child_id, assessment_id, is_open
A1,          1,             false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from assessments
group by la
order by la
