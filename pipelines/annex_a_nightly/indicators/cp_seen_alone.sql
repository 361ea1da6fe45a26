/*
title   = "Children on a protection plan seen alone at the last visit"
asks    = "Of the children on a protection plan on the snapshot day, what share was seen alone at the last statutory visit?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Unknown and blank count as not seen alone, and so does a child not visited yet. Unborn children and those too young to be seen alone are in the question."

[[example]]
shows = "no, unknown and blank are not seen alone; an ended plan is not in the question"
given.protection_plans = """
child_id, seen_alone, is_open
C1,       yes,        true
C2,       no,         true
C3,       unknown,    true
C4,       ,           true
C5,       yes,        true
C6,       yes,        false
"""
expect = """
la,  numerator, denominator
ABC, 2,         5
"""
*/

select
    la,
    sum(case when seen_alone = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
group by la
order by la
