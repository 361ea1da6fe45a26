/*
title   = "Care leavers in touch"
asks    = "Of the care leavers from 17 to 25, with how many is the authority in touch?"
unit    = "percent"
better  = "higher"
by      = ["la"]
# A local aim: put in your own.
target  = 90
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "As things stand on the snapshot day. The published figure looks at contact around the birthday and will differ."

[[example]]
shows = "refusing contact is not being in touch; who has died or needs no service is not in the question, nor anyone under 17"
given.care_leavers = """
child_id, age_group, in_touch, is_counted, is_in_touch
C1,       17-18,     YES,      true,       true
C2,       22-25,     NO,       true,       false
C3,       19-21,     REFU,     true,       false
C4,       19-21,     DIED,     false,      false
C5,       19-21,     NREQ,     false,      false
C6,       Under 17,  YES,      true,       true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""
*/

select
    la,
    sum(case when is_in_touch then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
  and age_group in ('17-18', '19-21', '22-25')
group by la
order by la
