/*
title   = "Children in need with a disability"
asks    = "Of the children in need on the snapshot day, what share has a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6; compare the Department for Education's children in need statistics"
caution = "The share that is known to have a disability. Unknown and blank stay in the count, though neither says that a child has none, so the true share may be higher. Where it is recorded of nobody there is no figure."

[[example]]
shows = "no, unknown and blank are no disability that is known; closed cases are not in the question"
given.children_in_need = """
child_id, has_disability, is_open
C1,       yes,            true
C2,       no,             true
C3,       unknown,        true
C4,       ,               true
C5,       yes,            false
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""

[[example]]
shows = "where nothing is recorded of any of them there is no figure; one answer is enough for one"
given.children_in_need = """
la,  child_id, has_disability, is_open
ABC, C1,       ,               true
ABC, C2,       ,               true
ABC, C3,       yes,            false
XYZ, C4,       no,             true
XYZ, C5,       ,               true
"""
expect = """
la,  numerator, denominator
XYZ, 0,         2
"""
*/

select
    la,
    sum(case when has_disability = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_need
where is_open
group by la
having count(has_disability) > 0
order by la
