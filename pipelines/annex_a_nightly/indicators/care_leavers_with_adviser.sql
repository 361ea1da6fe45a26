/*
title   = "Care leavers with a personal adviser"
asks    = "Of the care leavers, what share has a personal adviser who is named?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Of every age and right to services on the list, without those who died, went home or need no service. Older forms of the list do not ask: where nobody is named there is no figure."

[[example]]
shows = "no name is no adviser; who is not counted is not in the question"
given.care_leavers = """
child_id, adviser,   is_counted
C1,       Adviser 1, true
C2,       Adviser 1, true
C3,       ,          true
C4,       Adviser 2, false
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "one name is enough for a figure, and without any there is none"
given.care_leavers = """
child_id, la,  adviser,   is_counted
C1,       ABC, ,          true
C2,       ABC, ,          true
C3,       DEF, Adviser 1, true
C4,       DEF, ,          true
"""
expect = """
la,  numerator, denominator
DEF, 1,         2
"""
*/

select
    la,
    sum(case when adviser is not null then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
group by la
having count(adviser) > 0
order by la
