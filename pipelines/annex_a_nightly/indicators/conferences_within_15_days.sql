/*
title   = "Initial conferences within 15 working days"
asks    = "Of the children who had an initial conference in the six months, what share had it within 15 working days of the strategy discussion?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5; compare the Department for Education's children in need statistics"
caution = "Counted by child, so one late conference about a large family moves it a long way."

[[example]]
shows = "enquiries without a conference are not in the question; one that cannot be shown to be in time is not in time"
given.section47 = """
child_id, conference_in_window, is_conference_within_15_days
C1,       true,                 true
C2,       true,                 false
C3,       false,
C4,       true,                 true
C5,       false,                true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""
*/

select
    la,
    sum(case when is_conference_within_15_days then 1 else 0 end) as numerator,
    count(*) as denominator
from section47
where conference_in_window
group by la
order by la
