/*
title   = "Children in need"
asks    = "How many children are in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "The wide sense of the law, with protection plans, care and open assessments. Some people say children in need and mean only those on a plan of that name: see the split by case status."

[[example]]
shows = "children on protection plans, in care and under assessment are in need as well"
given.children_in_need = """
child_id, case_status,     is_open
C1,       cin_plan,        true
C2,       cp_plan,         true
C3,       looked_after,    true
C4,       open_assessment, true
C5,       closed,          false
"""
expect = """
la,  numerator
ABC, 4
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
