/*
title   = "Children who accepted a return interview"
asks    = "Of the children in care who were offered a return interview the last time they went missing, what share accepted it?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Unknown and blank count as not accepted. Few children: one moves the figure a long way."

[[example]]
shows = "unknown and blank are not accepted; one who was not offered it is not in the question, nor one who has not gone missing"
given.children_in_care = """
child_id, missing_12m, interview_offered, interview_accepted, is_open, is_short_break
C1,       1,           yes,               yes,                true,    false
C2,       2,           yes,               no,                 true,    false
C3,       1,           yes,               unknown,            true,    false
C4,       1,           yes,               ,                   true,    false
C5,       1,           no,                yes,                true,    false
C6,       1,           unknown,           yes,                true,    false
C7,       1,           ,                  yes,                true,    false
C8,       0,           yes,               yes,                true,    false
C9,       1,           yes,               yes,                false,   false
C10,      1,           yes,               yes,                true,    true
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when interview_accepted = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and missing_12m >= 1
  and interview_offered = 'yes'
group by la
order by la
