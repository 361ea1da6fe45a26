/*
title   = "Children on a protection plan with a disability"
asks    = "Of the children on a protection plan on the snapshot day of whom it is known, what share has a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "Children of whom it is not known, or nothing is recorded, are left out of both numbers."

[[example]]
shows = "unknown and blank are in neither number, nor is a plan that has ended"
given.protection_plans = """
child_id, has_disability, is_open
C1,       yes,            true
C2,       no,             true
C3,       no,             true
C4,       unknown,        true
C5,       ,               true
C6,       yes,            false
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when has_disability = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
  and has_disability in ('yes', 'no')
group by la
order by la
