/*
title   = "Children on a protection plan by months since the last review"
asks    = "How many months before the snapshot was the latest review conference of the children on a protection plan?"
unit    = "count"
better  = "neither"
by      = ["la", "months_since_review_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "Whole calendar months: three months to the day are in 3-6 months. A new plan has no review yet and is under not recorded, as is a review dated after the snapshot."

[[example]]
shows = "each band is counted, the shortest first; an ended plan is not"
given.protection_plans = """
child_id, months_since_review_band, is_open
C1,       Not recorded,             true
C2,       12 months or more,        true
C3,       9-12 months,              true
C4,       6-9 months,               true
C5,       3-6 months,               true
C6,       0-3 months,               true
C7,       0-3 months,               true
C8,       0-3 months,               false
"""
expect = """
la,  months_since_review_band, numerator
ABC, 0-3 months,               2
ABC, 3-6 months,               1
ABC, 6-9 months,               1
ABC, 9-12 months,              1
ABC, 12 months or more,        1
ABC, Not recorded,             1
"""
*/

select
    la,
    months_since_review_band,
    count(*) as numerator
from protection_plans
where is_open
group by la, months_since_review_band
order by
    la,
    case months_since_review_band
        when '0-3 months'        then 1
        when '3-6 months'        then 2
        when '6-9 months'        then 3
        when '9-12 months'       then 4
        when '12 months or more' then 5
        else 6
    end
