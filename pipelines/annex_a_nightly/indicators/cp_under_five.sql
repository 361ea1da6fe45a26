/*
title   = "Children on a protection plan who are under 5"
asks    = "Of the children on a protection plan on the snapshot day, what share is under 5?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Unborn children are among them. A child without a date of birth or an age is counted as 5 or over."

[[example]]
shows = "a child is under 5 until the fifth birthday, and an unborn child is too; an ended plan is not in the question"
given.protection_plans = """
child_id, age, is_open
C1,       4,   true
C2,       5,   true
C3,       -1,  true
C4,       0,   true
C5,       12,  true
C6,       ,    true
C7,       3,   false
"""
expect = """
la,  numerator, denominator
ABC, 3,         6
"""
*/

select
    la,
    sum(case when age < 5 then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
group by la
order by la
