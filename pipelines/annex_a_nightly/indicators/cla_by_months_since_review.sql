/*
title   = "Children in care by months since the last review"
asks    = "How many months before the snapshot was the latest statutory review of the children in care?"
unit    = "count"
better  = "neither"
by      = ["la", "months_since_review_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Whole calendar months: three months to the day are in 3-6 months. A child new to care may not have had the first review, and is then under not recorded, as is a review dated after the snapshot."

[[example]]
shows = "each band is counted, the shortest first; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, months_since_review_band, is_open, is_short_break
C1,       Not recorded,             true,    false
C2,       12 months or more,        true,    false
C3,       9-12 months,              true,    false
C4,       6-9 months,               true,    false
C5,       3-6 months,               true,    false
C6,       0-3 months,               true,    false
C7,       0-3 months,               true,    false
C8,       0-3 months,               false,   false
C9,       0-3 months,               true,    true
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
from children_in_care
where is_open and not is_short_break
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
