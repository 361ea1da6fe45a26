/*
title   = "Young people reported missing"
asks    = "How many young people of 12 to 17 went missing at least once?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
splits  = ["pers_sex", "ethnic_group"]
source  = "SSD, missing"
caution = "Each young person once in each stretch of time, so that months do not add up to a year. The age is that on the stretch's last day."

[parts]
pers_sex = ["F", "M"]

[[example]]
shows = "each once, from 12 to 17 on the last day"
with  = { period_end = 2019-01-31 }
given.missing = """
miss_table_id, miss_person_id, miss_missing_episode_start_date, born,       pers_sex
M1,            A1,             2019-01-01,                      2007-01-31, F
M2,            A1,             2019-01-31,                      2007-01-31, F
M3,            A2,             2019-01-31,                      2007-02-01, F
M4,            A3,             2019-01-02,                      2001-02-01, M
M5,            A4,             2019-01-02,                      2001-01-31, M
M6,            A5,             2018-12-31,                      2004-01-31, M
M7,            A6,             2019-02-01,                      2004-01-31, M
"""
expect = """
pers_sex, numerator
F,        1
M,        1
"""
*/

with away as (
    select distinct
        miss_person_id,
        pers_sex,
        ethnic_group,
        age_on(born, :ends) as age
    from missing
    where miss_missing_episode_start_date between :starts and :ends
)

select pers_sex, ethnic_group, 1 as numerator
from away
where age between 12 and 17
order by ethnic_group, pers_sex
