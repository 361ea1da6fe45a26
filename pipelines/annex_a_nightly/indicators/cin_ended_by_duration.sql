/*
title   = "Children no longer in need by how long it lasted"
asks    = "How long had the episodes of need lasted that ended in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "time_open_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6; compare the Department for Education's children in need statistics"
caution = "Counted in calendar months from the referral that began the episode. One without a first day, or with its days the wrong way round, is shown as not recorded."

[[example]]
shows = "each band is counted, the shortest first and one without a length last; a child still in need is not"
given.children_in_need = """
child_id, time_open_band,             days_open, ended_in_window
C1,       ,                           ,          true
C2,       2 years or more,            800,       true
C3,       1 year under 2 years,       400,       true
C4,       Over 6 months under 1 year, 200,       true
C5,       Over 3 up to 6 months,      100,       true
C6,       Up to 3 months,             90,        true
C7,       Up to 3 months,             0,         true
C8,       Up to 3 months,             10,        false
"""
expect = """
la,  time_open_band,             numerator
ABC, Up to 3 months,             2
ABC, Over 3 up to 6 months,      1
ABC, Over 6 months under 1 year, 1
ABC, 1 year under 2 years,       1
ABC, 2 years or more,            1
ABC, Not recorded,               1
"""
*/

with counted as (
    select
        la,
        time_open_band,
        count(*) as numerator,
        min(days_open) as shortest
    from children_in_need
    where ended_in_window
    group by la, time_open_band
)

select
    la,
    coalesce(time_open_band, 'Not recorded') as time_open_band,
    numerator
from counted
order by la, shortest nulls last
