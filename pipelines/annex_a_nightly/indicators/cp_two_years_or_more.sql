/*
title   = "Protection plans open for two years or more"
asks    = "Of the protection plans open on the snapshot day, what share has lasted two years or more?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "Counted in calendar months to the day. A family of several children moves a small figure a long way."

[[example]]
shows = "an ended plan is left out, however long it was"
given.protection_plans = """
child_id, is_open, is_two_years_or_more
C1,       true,    true
C2,       true,    false
C3,       false,   true
C4,       true,    false
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_two_years_or_more then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
group by la
order by la
