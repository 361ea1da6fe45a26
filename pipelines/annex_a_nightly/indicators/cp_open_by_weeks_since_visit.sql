/*
title   = "Children on a protection plan by weeks since the last visit"
asks    = "How many weeks before the snapshot was the last statutory visit to the children on a protection plan?"
unit    = "count"
better  = "neither"
by      = ["la", "weeks_since_visit_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Six weeks are 42 days, the last one included. A plan a few days old may not have had its first visit, and is then under not recorded, as is a visit dated after the snapshot."

[[example]]
shows = "each band is counted, the shortest first; an ended plan is not"
given.protection_plans = """
child_id, weeks_since_visit_band, is_open
C1,       Not recorded,           true
C2,       Over 18 weeks,          true
C3,       Over 12 up to 18 weeks, true
C4,       Over 6 up to 12 weeks,  true
C5,       0-6 weeks,              true
C6,       0-6 weeks,              true
C7,       0-6 weeks,              false
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
from protection_plans
where is_open
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
