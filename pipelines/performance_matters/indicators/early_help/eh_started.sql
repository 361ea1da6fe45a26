/*
title  = "Early help assessments started"
asks   = "How many early help assessments began, each child counted?"
unit   = "count"
better = "neither"
by     = ["la"]
over   = { months = 13, year_to_date = 1 }
splits = ["age_band and pers_sex", "ethnic_group"]
source = "SSD, early_help_episodes"

[parts]
age_band = ["Unborn", "0-4", "5-9", "10-15", "16+"]
pers_sex = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it; the age is that on the day it began"
with  = { period_end = 2019-02-28 }
given.early_help_episodes = """
earl_episode_id, earl_episode_start_date, earl_episode_end_date, pers_sex, born
E1,              2019-01-31,              ,                      F,        2014-02-01
E2,              2019-02-01,              ,                      F,        2014-02-02
E3,              2019-02-28,              2019-02-28,            F,        2014-02-02
E4,              2019-02-28,              ,                      M,
E5,              2019-03-01,              ,                      F,        2014-02-01
"""
expect = """
age_band,     pers_sex, numerator
0-4,          F,        1
5-9,          F,        1
Not recorded, M,        1
"""
*/

with started as (
    select
        pers_sex,
        ethnic_group,
        age_on(born, earl_episode_start_date) as age
    from early_help_episodes
    where earl_episode_start_date between :starts and :ends
)

select
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
from started
