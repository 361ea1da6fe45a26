/*
title   = "Initial health assessments in time, in the month"
asks    = "Of the children who came into care and whose initial health assessment fell due in the month, which share had it within 20 working days?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, cla_episodes, cla_health"
caution = "Who left care before the twenty days were over is left out. An assessment that is not recorded was not done."

[[example]]
shows = "those whose twentieth working day is in the month; on that day is in time, and who left before it is left out"
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
numerator, denominator
1,         4
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
    case when to_assessment <= 20 then 1 else 0 end as numerator,
    1 as denominator
from days
where by_the_end >= 20
  and before < 20
  and (care_ceased is null or in_care >= 20)
