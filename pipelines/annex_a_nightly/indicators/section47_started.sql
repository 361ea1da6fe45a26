/*
title   = "Section 47 enquiries started"
asks    = "How many section 47 enquiries about a child began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "Counted by the day of the strategy discussion that set the enquiry going."

[[example]]
shows = "each enquiry counts, two of one child included; earlier ones do not"
given.section47 = """
child_id, started_in_window
C1,       true
C1,       true
C2,       false
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window then 1 else 0 end) as numerator
from section47
group by la
order by la
