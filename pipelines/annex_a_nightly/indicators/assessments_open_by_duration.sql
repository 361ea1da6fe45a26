/*
title   = "Open assessments by working days so far"
asks    = "For how many working days have the assessments been open that are open on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "days_open_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 4"
caution = "An assessment that is finished but not yet authorised by a manager is still open here. One that begins after the snapshot is shown as not recorded."

[[example]]
shows = "each band is counted, the shortest first and one without a length last; a finished assessment is not"
given.assessments = """
child_id, days_open_band, working_days_open, is_open
C1,       ,               -3,                true
C2,       61+,            75,                true
C3,       61+,            61,                true
C4,       51-60,          51,                true
C5,       46-50,          46,                true
C6,       41-45,          41,                true
C7,       31-40,          31,                true
C8,       21-30,          21,                true
C9,       11-20,          11,                true
C10,      1-10,           1,                 true
C11,      Same day,       0,                 true
C12,      ,               ,                  false
"""
expect = """
la,  days_open_band,  numerator
ABC, Same day,        1
ABC, 1-10 days,       1
ABC, 11-20 days,      1
ABC, 21-30 days,      1
ABC, 31-40 days,      1
ABC, 41-45 days,      1
ABC, 46-50 days,      1
ABC, 51-60 days,      1
ABC, 61 or more days, 2
ABC, Not recorded,    1
"""
*/

with worded as (
    select
        la,
        case days_open_band
            when 'Same day' then 'Same day'
            when '61+'      then '61 or more days'
            else coalesce(days_open_band || ' days', 'Not recorded')
        end as days_open_band,
        case when days_open_band is not null then working_days_open end as days
    from assessments
    where is_open
),

counted as (
    select
        la,
        days_open_band,
        count(*) as numerator,
        min(days) as shortest
    from worded
    group by la, days_open_band
)

select
    la,
    days_open_band,
    numerator
from counted
order by la, shortest nulls last
