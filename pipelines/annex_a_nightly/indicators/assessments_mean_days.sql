/*
title   = "Working days that an assessment took"
asks    = "How many working days did an assessment take on average that was authorised in the six months to the snapshot?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "A mean: one very long assessment shows, and closing a backlog raises it. The published statistics give the median. One that was authorised before it began is left out."

[[example]]
shows = "only assessments authorised in the six months, those done on the day included and those with the days the wrong way round not"
given.assessments = """
child_id, completed_in_window, working_days_taken
C1,       true,                0
C2,       true,                45
C3,       true,                60
C4,       true,                -1
C5,       true,
C6,       false,               200
"""
expect = """
la,  numerator, denominator
ABC, 105,       3
"""
*/

select
    la,
    sum(working_days_taken) as numerator,
    count(*) as denominator
from assessments
where completed_in_window
  and working_days_taken >= 0
group by la
order by la
