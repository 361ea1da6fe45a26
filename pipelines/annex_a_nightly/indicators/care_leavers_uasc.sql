/*
title   = "Unaccompanied asylum-seeking children among care leavers"
asks    = "Of the care leavers of whom it is known, what share came to seek asylum alone?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Those who did so before they turned 18 are among them. A blank is in neither number, and an older form of the list does not ask. Everyone on the list, those who need no service included."

[[example]]
shows = "a blank is in neither number"
given.care_leavers = """
child_id, is_uasc
C1,       true
C2,       false
C3,       false
C4,
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "where nothing is known there is no figure"
given.care_leavers = """
child_id, is_uasc
C1,
C2,
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_uasc then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_uasc is not null
group by la
order by la
