/*
title   = "Children in care by weeks since the last visit"
asks    = "How many weeks before the snapshot was the last social work visit to the children in care?"
unit    = "count"
better  = "neither"
by      = ["la", "weeks_since_visit_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Six weeks are 42 days, the last one included. How often a child is to be visited depends on the placement, so a long time is not always too long."

[[example]]
shows = "each band is counted, the shortest first; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, weeks_since_visit_band, is_open, is_short_break
C1,       Not recorded,           true,    false
C2,       Over 18 weeks,          true,    false
C3,       Over 12 up to 18 weeks, true,    false
C4,       Over 6 up to 12 weeks,  true,    false
C5,       0-6 weeks,              true,    false
C6,       0-6 weeks,              true,    false
C7,       0-6 weeks,              false,   false
C8,       0-6 weeks,              true,    true
"""
expect = """
la,  weeks_since_visit_band, numerator
ABC, 0-6 weeks,              2
ABC, Over 6 up to 12 weeks,  1
ABC, Over 12 up to 18 weeks, 1
ABC, Over 18 weeks,          1
ABC, Not recorded,           1
"""
*/

select
    la,
    weeks_since_visit_band,
    count(*) as numerator
from children_in_care
where is_open and not is_short_break
group by la, weeks_since_visit_band
order by
    la,
    case weeks_since_visit_band
        when '0-6 weeks'              then 1
        when 'Over 6 up to 12 weeks'  then 2
        when 'Over 12 up to 18 weeks' then 3
        when 'Over 18 weeks'          then 4
        else 5
    end
