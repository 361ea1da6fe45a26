/*
title   = "Children who left care by special guardianship"
asks    = "Of the children who left care in the six months to the snapshot, what share left for a special guardian?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Child arrangements orders are not among them."

[[example]]
shows = "all four kinds of special guardian count; a reason that is not given is in the question, and who left earlier is not"
given.children_in_care = """
child_id, care_ended_reason, ended_in_window, is_short_break
C1,       E45,               true,            false
C2,       E46,               true,            false
C3,       E47,               true,            false
C4,       E48,               true,            false
C5,       E41,               true,            false
C6,       E4A,               true,            false
C7,       E4B,               true,            false
C8,       E11,               true,            false
C9,       E8,                true,            false
C10,      ,                  true,            false
C11,      E45,               false,           false
C12,      E45,               true,            true
"""
expect = """
la,  numerator, denominator
ABC, 4,         10
"""
*/

select
    la,
    sum(case when care_ended_reason in ('E45', 'E46', 'E47', 'E48') then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where ended_in_window and not is_short_break
group by la
order by la
