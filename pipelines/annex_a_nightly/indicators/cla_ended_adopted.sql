/*
title   = "Children who left care by adoption"
asks    = "Of the children who left care in the six months to the snapshot, what share was adopted?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "By the reason for leaving in list 8, over six months; the children adopted are counted from list 10, over twelve."

[[example]]
shows = "adopted with and without consent both count; a reason that is not given is in the question, and who left earlier is not"
given.children_in_care = """
child_id, care_ended_reason, ended_in_window, is_short_break
C1,       E11,               true,            false
C2,       E12,               true,            false
C3,       E13,               true,            false
C4,       E2,                true,            false
C5,       E45,               true,            false
C6,       E8,                true,            false
C7,       ,                  true,            false
C8,       E11,               false,           false
C9,       E11,               true,            true
"""
expect = """
la,  numerator, denominator
ABC, 2,         7
"""
*/

select
    la,
    sum(case when care_ended_reason in ('E11', 'E12') then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where ended_in_window and not is_short_break
group by la
order by la
