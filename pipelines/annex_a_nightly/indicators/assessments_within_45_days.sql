/*
title   = "Assessments completed within 45 working days"
asks    = "Of the assessments authorised in the six months, what share took 45 working days or fewer?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4; compare the Department for Education's children in need statistics"
caution = "Working days leave out weekends and bank holidays. Holding assessments open past 45 days flatters this figure: read it with the share of open ones that are late."

[[example]]
shows = "open assessments are left out, however long they have taken"
given.assessments = """
child_id, completed_in_window, is_within_45_days
C1,       true,                true
C2,       true,                false
C3,       false,
C4,       true,                true
C5,       false,               false
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""
*/

select
    la,
    sum(case when is_within_45_days then 1 else 0 end) as numerator,
    count(*) as denominator
from assessments
where completed_in_window
group by la
order by la
