/*
title   = "Open assessments past 45 working days"
asks    = "Of the assessments open on the snapshot day, what share has been open for more than 45 working days?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "These will all be late when they are finished, and will lower the completed figure of a later month."

[[example]]
shows = "the 45th day is not late and the 46th is"
given.assessments = """
child_id, is_open, working_days_open
C1,       true,    45
C2,       true,    46
C3,       true,    0
C4,       false,
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
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
