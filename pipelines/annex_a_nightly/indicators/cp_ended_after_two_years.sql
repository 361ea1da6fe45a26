/*
title   = "Protection plans that had lasted two years or more when they ended"
asks    = "Of the protection plans that ended in the six months to the snapshot, what share had lasted two years or more?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "Counted in calendar months to the day. One without a length is counted as shorter. A family of several children moves a small figure a long way."

[[example]]
shows = "a plan that has not ended in the six months is left out, however long it is"
given.protection_plans = """
child_id, ended_in_window, is_two_years_or_more
C1,       true,            true
C2,       true,            false
C3,       true,
C4,       true,            false
C5,       false,           true
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when is_two_years_or_more then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where ended_in_window
group by la
order by la
