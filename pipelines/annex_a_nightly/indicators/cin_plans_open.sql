/*
title   = "Children on a child in need plan"
asks    = "How many children have a child in need plan on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "The narrow sense: children on protection plans, in care and under assessment are in need as well, and not among these. A child with two statuses is on the list with the higher one."

[[example]]
shows = "the other statuses are not counted, and neither is a closed case"
given.children_in_need = """
child_id, case_status,     is_open
C1,       cin_plan,        true
C2,       cp_plan,         true
C3,       looked_after,    true
C4,       open_assessment, true
C5,       ,                true
C6,       cin_plan,        false
C7,       cin_plan,        true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_open and case_status = 'cin_plan' then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
