/*
title   = "Initial health assessments that fell due"
asks    = "What became of the initial health assessments that fell due: in time, late, or none recorded?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["outcome"]
source  = "SSD, cla_episodes, cla_health"
caution = "Who left care before the twenty days were over is left out. An assessment that is not recorded was not done."

[parts]
outcome = ["In time", "Late", "None recorded"]

[[example]]
shows = "one that is done after the month is not recorded by then"
with  = { period_end = 2019-02-28 }
given.first_health_assessments = """
cla_id, care_started, care_ceased, assessed
K1,     2019-01-03,   ,            2019-01-31
K2,     2019-01-04,   ,            2019-02-01
K3,     2019-01-31,   ,            2019-03-01
K4,     2019-02-01,   ,            2019-02-05
K5,     2019-01-15,   2019-02-11,
K6,     2019-01-15,   2019-02-12,
K7,     2019-01-15,   2019-02-20,  2019-02-13
"""
expect = """
outcome,       numerator
In time,       1
None recorded, 2
Late,          1
"""
*/

with
entered as (
    select
        care_started,
        care_ceased,
        assessed,
        :starts - interval '1 day' as day_before
    from first_health_assessments
),

days as (
    select
        assessed,
        care_ceased,
        working_days(care_started, assessed) as to_assessment,
        working_days(care_started, care_ceased) as in_care,
        working_days(care_started, day_before) as before,
        working_days(care_started, :ends) as by_the_end
    from entered
)

select
    case
        when to_assessment <= 20 then 'In time'
        when assessed <= :ends   then 'Late'
        else 'None recorded'
    end as outcome,
    1 as numerator
from days
where by_the_end >= 20
  and before < 20
  and (care_ceased is null or in_care >= 20)
