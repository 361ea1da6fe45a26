/*
title  = "Early help assessments open"
asks   = "How many early help assessments are open at the end of the month, each child counted?"
unit   = "count"
better = "neither"
by     = ["la"]
over   = { months = 13 }
splits = ["duration", "age_band and pers_sex", "ethnic_group"]
walk   = { started = "eh_started", ended = "eh_ended" }
source = "SSD, early_help_episodes"

[parts]
duration = ["Under 3 months", "3 months under 6", "6 months under 9", "9 months under 12", "1 year or more"]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex = ["F", "M"]

[[example]]
shows = "what ends on the last day has ended, what starts on it is open; months are full on the day itself"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, born
E1,              2018-12-01,              ,                      2014-03-01
E2,              2018-11-28,              2019-03-01,            2014-02-28
E3,              2018-12-01,              2019-02-28,            2014-02-28
E4,              2018-08-28,              ,                      2003-02-28
E5,              2018-05-28,              ,                      2003-03-01
E6,              2018-02-28,              ,                      2003-02-28
E7,              2019-02-28,              ,
E8,              2019-03-01,              ,                      2014-02-28
"""
expect = """
duration,          age_band,     numerator
Under 3 months,    0-4,          1
3 months under 6,  5-9,          1
6 months under 9,  16+,          1
9 months under 12, 10-15,        1
1 year or more,    16+,          1
Under 3 months,    Not recorded, 1
"""
*/

with open as (
    select
        pers_sex,
        ethnic_group,
        months_between(earl_episode_start_date, :ends) as months,
        age_on(born, :ends) as age
    from early_help_episodes
    where earl_episode_start_date <= :ends
      and (earl_episode_end_date is null or earl_episode_end_date > :ends)
)

select
    case
        when months < 3  then 'Under 3 months'
        when months < 6  then '3 months under 6'
        when months < 9  then '6 months under 9'
        when months < 12 then '9 months under 12'
        else '1 year or more'
    end as duration,
    case
        when age < 0   then 'Unborn'
        when age < 5   then '0-4'
        when age < 10  then '5-9'
        when age < 16  then '10-15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    ethnic_group,
    1 as numerator
from open
