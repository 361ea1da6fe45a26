/*
title   = "Children who went missing and were offered a return interview"
asks    = "Of the children in care who have gone missing in the twelve months, what share was offered a return interview the last time?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Unknown and blank count as not offered. Of the last time only: earlier ones are not on the list."

[[example]]
shows = "unknown and blank are not offered; one who has not gone missing, has left or has short breaks only is not in the question"
given.children_in_care = """
child_id, missing_12m, interview_offered, is_open, is_short_break
C1,       1,           yes,               true,    false
C2,       2,           no,                true,    false
C3,       3,           unknown,           true,    false
C4,       1,           ,                  true,    false
C5,       4,           yes,               true,    false
C6,       0,           yes,               true,    false
C7,       ,            yes,               true,    false
C8,       1,           yes,               false,   false
C9,       1,           yes,               true,    true
"""
expect = """
la,  numerator, denominator
ABC, 2,         5
"""
*/

select
    la,
    sum(case when interview_offered = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
  and missing_12m >= 1
group by la
order by la
