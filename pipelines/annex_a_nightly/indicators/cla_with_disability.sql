/*
title   = "Children in care with a disability"
asks    = "Of the children in care on the snapshot day of whom it is known, what share has a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Children of whom it is not known, or nothing is recorded, are left out of both numbers."

[[example]]
shows = "unknown and blank are in neither number, nor is one who has left or has short breaks only"
given.children_in_care = """
child_id, has_disability, is_open, is_short_break
C1,       yes,            true,    false
C2,       no,             true,    false
C3,       no,             true,    false
C4,       unknown,        true,    false
C5,       ,               true,    false
C6,       yes,            false,   false
C7,       yes,            true,    true
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
from children_in_care
where is_open and not is_short_break
  and has_disability in ('yes', 'no')
group by la
order by la
