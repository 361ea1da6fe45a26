/*
title   = "Assessments completed within 45 working days"
asks    = "Of the assessments completed in the year, what share took 45 working days or fewer?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Counted from the day on which the assessment began, without weekends and bank holidays. One without a length, because its days cannot be read or are the wrong way round, is not in the figure."

[[example]]
shows = "only those completed in the year, and with a length, are in the question"
given.assessments = """
la_child_id, assessment_id, is_in_time, is_completed_in_year
A1,          1,             true,       true
A2,          1,             false,      true
A3,          1,             ,           true
A4,          1,             true,       false
A5,          1,             true,       true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "without any there is no figure"
given.assessments = """
la_child_id, assessment_id, is_in_time, is_completed_in_year
A1,          1,             true,       false
A2,          1,             ,           true
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_in_time then 1 else 0 end) as numerator,
    count(*) as denominator
from assessments
where is_completed_in_year
  and is_in_time is not null
group by la
order by la
