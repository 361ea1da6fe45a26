/*
title   = "Section 47 enquiries about a child with a disability"
asks    = "Of the section 47 enquiries begun in the six months, what share was about a child with a disability?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "The share that is known to have a disability. Unknown and blank stay in the count, though neither says that a child has none, so the true share may be higher. Where it is recorded of nobody there is no figure."

[[example]]
shows = "no, unknown and blank are no disability that is known; enquiries begun earlier are not in the question"
given.section47 = """
child_id, has_disability, started_in_window
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
given.section47 = """
la,  child_id, has_disability, started_in_window
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
from section47
where started_in_window
group by la
having count(has_disability) > 0
order by la
