/*
title   = "Care leavers with a disability"
asks    = "Of the care leavers of whom it is known, what share has a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Young people of whom it is not known, or nothing is recorded, are left out of both numbers."

[[example]]
shows = "unknown and blank are in neither number"
given.care_leavers = """
child_id, has_disability
C1,       yes
C2,       no
C3,       no
C4,       unknown
C5,
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
from care_leavers
where has_disability in ('yes', 'no')
group by la
order by la
