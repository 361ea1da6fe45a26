/*
title   = "Initial conferences by working days, in detail"
asks    = "How close to the fifteenth working day after the strategy discussion were the initial conferences of the six months held?"
unit    = "count"
better  = "neither"
by      = ["la", "days_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5"
caution = "Counted by child, so one conference about a large family fills a band. A conference dated before its strategy discussion is shown as not recorded."

[[example]]
shows = "each band is counted, the shortest first and those without a length last"
given.section47 = """
child_id, days_band, working_days_to_conference, conference_in_window
C1,       ,          -2,                         true
C2,       21+,       30,                         true
C3,       21+,       21,                         true
C4,       18-20,     18,                         true
C5,       16-17,     16,                         true
C6,       14-15,     14,                         true
C7,       11-13,     11,                         true
C8,       6-10,      6,                          true
C9,       1-5,       1,                          true
C10,      Same day,  0,                          true
"""
expect = """
la,  days_band,       numerator
ABC, Same day,        1
ABC, 1-5 days,        1
ABC, 6-10 days,       1
ABC, 11-13 days,      1
ABC, 14-15 days,      1
ABC, 16-17 days,      1
ABC, 18-20 days,      1
ABC, 21 or more days, 2
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
ABC, 1-5 days,  1
"""
*/

with worded as (
    select
        la,
        case days_band
            when 'Same day' then 'Same day'
            when '21+'      then '21 or more days'
            else coalesce(days_band || ' days', 'Not recorded')
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
