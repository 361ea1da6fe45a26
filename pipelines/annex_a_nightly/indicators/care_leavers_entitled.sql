/*
title   = "Care leavers"
asks    = "How many young people have a right to leaving care services on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Young people who need no service are still on the list."

[[example]]
shows = "everyone on the list is counted, whether or not they are in touch"
given.care_leavers = """
child_id, in_touch
C1,       YES
C2,       NREQ
C3,       NO
"""
expect = """
la,  numerator
ABC, 3
"""
*/

select
    la,
    count(*) as numerator
from care_leavers
group by la
order by la
