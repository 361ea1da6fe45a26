/*
title   = "Assessments completed"
asks    = "How many assessments were completed in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "By the day on which the assessment was authorised."

[[example]]
shows = "those authorised in the year are counted, each one"
given.assessments = """
la_child_id, assessment_id, is_completed_in_year
A1,          1,             true
A1,          2,             true
A2,          1,             false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year without any counts nought"
given.assessments = """
la_child_id, assessment_id, is_completed_in_year
A1,          1,             false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_completed_in_year then 1 else 0 end) as numerator
from assessments
group by la
order by la
