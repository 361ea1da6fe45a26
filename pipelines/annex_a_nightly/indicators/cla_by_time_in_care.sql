/*
title   = "Children in care by time in care"
asks    = "How long have the children in care on the snapshot day been in care?"
unit    = "count"
better  = "neither"
by      = ["la", "time_in_care_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "The latest time in care only. Whole calendar months: six months to the day are in 6-12 months."

[[example]]
shows = "each band is counted, the shortest first; one who has left, or has short breaks only, is not, and one without a first day is shown apart"
given.children_in_care = """
child_id, time_in_care_band, is_open, is_short_break
C1,       2 years or more,   true,    false
C2,       18-24 months,      true,    false
C3,       12-18 months,      true,    false
C4,       6-12 months,       true,    false
C5,       Under 6 months,    true,    false
C6,       Under 6 months,    true,    false
C7,       ,                  true,    false
C8,       Under 6 months,    false,   false
C9,       Under 6 months,    true,    true
"""
expect = """
la,  time_in_care_band, numerator
ABC, Under 6 months,    2
ABC, 6-12 months,       1
ABC, 12-18 months,      1
ABC, 18-24 months,      1
ABC, 2 years or more,   1
ABC, Not recorded,      1
"""
*/

with worded as (
    select la, coalesce(time_in_care_band, 'Not recorded') as time_in_care_band
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    time_in_care_band,
    count(*) as numerator
from worded
group by la, time_in_care_band
order by
    la,
    case time_in_care_band
        when 'Under 6 months'  then 1
        when '6-12 months'     then 2
        when '12-18 months'    then 3
        when '18-24 months'    then 4
        when '2 years or more' then 5
        else 6
    end
