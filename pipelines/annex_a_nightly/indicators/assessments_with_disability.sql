/*
title   = "Assessments of a child with a disability"
asks    = "Of the assessments authorised in the six months, what share was of a child with a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "The share that is known to have a disability. Unknown and blank stay in the count, though neither says that a child has none, so the true share may be higher. Where it is recorded of nobody there is no figure."

[[example]]
shows = "no, unknown and blank are no disability that is known; assessments authorised earlier or not yet are not in the question"
given.assessments = """
child_id, has_disability, completed_in_window
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
given.assessments = """
la,  child_id, has_disability, completed_in_window
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
from assessments
where completed_in_window
group by la
having count(has_disability) > 0
order by la
