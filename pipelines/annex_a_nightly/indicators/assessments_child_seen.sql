/*
title   = "Assessments in which the child was seen"
asks    = "Of the assessments authorised in the six months, what share records that the child was seen?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "Children not born when the assessment was authorised are left out; one without a date of birth is left out where the age says unborn. Unknown and blank count as not seen."

[[example]]
shows = "no, unknown and blank are not seen; assessments authorised earlier or not yet are not in the question"
given.assessments = """
child_id, born,       age, authorised, child_seen, completed_in_window
C1,       2020-01-05, 6,   2026-07-01, yes,        true
C2,       2020-01-05, 6,   2026-07-01, no,         true
C3,       2020-01-05, 6,   2026-07-01, unknown,    true
C4,       2020-01-05, 6,   2026-07-01, ,           true
C5,       2020-01-05, 6,   2026-03-01, yes,        false
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""

[[example]]
shows = "a child born on the day is in the question, one born a day later is not; the age only speaks without a date of birth"
given.assessments = """
child_id, born,       age, authorised, child_seen, completed_in_window
C1,       2026-07-01, 0,   2026-07-01, yes,        true
C2,       2026-07-02, 0,   2026-07-01, no,         true
C3,       2026-11-01, -1,  2026-07-01, no,         true
C4,       ,           0,   2026-07-01, yes,        true
C5,       ,           -1,  2026-07-01, no,         true
C6,       ,           ,    2026-07-01, yes,        true
"""
expect = """
la,  numerator, denominator
ABC, 3,         3
"""
*/

select
    la,
    sum(case when child_seen = 'yes' then 1 else 0 end) as numerator,
    count(*) as denominator
from assessments
where completed_in_window
  and coalesce(born <= authorised, age >= 0, true)
group by la
order by la
