/*
title   = "Protection plans ended by how long they lasted"
asks    = "How long had the protection plans lasted that ended in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "time_on_plan_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 7; compare the Department for Education's children in need statistics"
caution = "The bands of the published statistics, in calendar months to the day."

[[example]]
shows = "each band is counted, the shortest first; a plan that has not ended in the six months is not, and one without a length is shown apart"
given.protection_plans = """
child_id, time_on_plan_band,          ended_in_window
C1,       2 years or more,            true
C2,       1 year under 2 years,       true
C3,       Over 6 months under 1 year, true
C4,       Over 3 up to 6 months,      true
C5,       Up to 3 months,             true
C6,       Up to 3 months,             true
C7,       ,                           true
C8,       Up to 3 months,             false
"""
expect = """
la,  time_on_plan_band,          numerator
ABC, Up to 3 months,             2
ABC, Over 3 up to 6 months,      1
ABC, Over 6 months under 1 year, 1
ABC, 1 year under 2 years,       1
ABC, 2 years or more,            1
ABC, Not recorded,               1
"""
*/

with worded as (
    select la, coalesce(time_on_plan_band, 'Not recorded') as time_on_plan_band
    from protection_plans
    where ended_in_window
)

select
    la,
    time_on_plan_band,
    count(*) as numerator
from worded
group by la, time_on_plan_band
order by
    la,
    case time_on_plan_band
        when 'Up to 3 months'             then 1
        when 'Over 3 up to 6 months'      then 2
        when 'Over 6 months under 1 year' then 3
        when '1 year under 2 years'       then 4
        when '2 years or more'            then 5
        else 6
    end
