/*
title   = "Open assessments past 45 working days"
asks    = "Of the assessments open on 31 March, what share had been open for more than 45 working days?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "These will all be late when they are completed."

[[example]]
shows = "the 45th day is not late and the 46th is"
given.assessments = """
la_child_id, assessment_id, is_open, working_days_open
A1,          1,             true,    45
A2,          1,             true,    46
A3,          1,             false,   60
A4,          1,             true,    0
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "with none open there is no figure"
given.assessments = """
la_child_id, assessment_id, is_open, working_days_open
A1,          1,             false,   60
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when working_days_open > 45 then 1 else 0 end) as numerator,
    count(*) as denominator
from assessments
where is_open
group by la
order by la
