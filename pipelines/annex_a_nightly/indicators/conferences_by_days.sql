/*
title   = "Initial conferences by working days"
asks    = "How many working days after the strategy discussion were the initial conferences of the six months held?"
unit    = "count"
better  = "neither"
by      = ["la", "days_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5; compare the Department for Education's children in need statistics"
caution = "In the bands of the published statistics, where 15 working days are in time. Counted by child. A conference dated before its strategy discussion is shown as not recorded."

[[example]]
shows = "the finer bands go together by their last day, the shortest first and those without a length last"
given.section47 = """
child_id, days_band, working_days_to_conference, conference_in_window
C1,       ,          -2,                         true
C2,       21+,       30,                         true
C3,       18-20,     18,                         true
C4,       16-17,     16,                         true
C5,       14-15,     14,                         true
C6,       11-13,     11,                         true
C7,       6-10,      6,                          true
C8,       1-5,       1,                          true
C9,       Same day,  0,                          true
"""
expect = """
la,  days_band,       numerator
ABC, 0-10 days,       3
ABC, 11-15 days,      2
ABC, 16-20 days,      2
ABC, 21 or more days, 1
ABC, Not recorded,    1
"""

[[example]]
shows = "a conference outside the six months is not counted, nor an enquiry without one"
given.section47 = """
child_id, days_band, working_days_to_conference, conference_in_window
C1,       1-5,       3,                          true
C2,       1-5,       3,                          false
C3,       ,          ,                           false
"""
expect = """
la,  days_band, numerator
ABC, 0-10 days, 1
"""
*/

with worded as (
    select
        la,
        case
            when days_band in ('Same day', '1-5', '6-10') then '0-10 days'
            when days_band in ('11-13', '14-15')          then '11-15 days'
            when days_band in ('16-17', '18-20')          then '16-20 days'
            when days_band = '21+'                        then '21 or more days'
            else 'Not recorded'
        end as days_band,
        case when days_band is not null then working_days_to_conference end as days
    from section47
    where conference_in_window
),

counted as (
    select
        la,
        days_band,
        count(*) as numerator,
        min(days) as shortest
    from worded
    group by la, days_band
)

select
    la,
    days_band,
    numerator
from counted
order by la, shortest nulls last
