/*
title   = "Vulnerable adolescents"
asks    = "How many young people of 12 to 17 went missing, were at risk of exploitation, or had a meeting about it?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, twelve_months = 1 }
splits  = ["age_band", "pers_sex"]
source  = "SSD, missing; case system, ext_exploitation_episode"
caution = "Each young person once in each stretch of time. The age is that on its last day. An episode counts for as long as it is open, and not only when it begins."

[parts]
age_band = ["12-13", "14-15", "16-17"]
pers_sex = ["F", "M"]

[[example]]
shows = "each once, whatever it was; an episode counts while it is open, a meeting and a missing episode when it begins"
with  = { period_end = 2019-01-31 }
given.missing = """
miss_table_id, miss_person_id, miss_missing_episode_start_date, born,       pers_sex
M1,            A1,             2019-01-01,                      2003-01-31, F
M2,            A1,             2019-01-31,                      2003-01-31, F
M3,            A2,             2018-12-31,                      2003-01-31, F
M4,            A3,             2019-01-31,                      2001-01-31, F
"""
given.ext_exploitation_episode = """
eexp_episode_id, eexp_person_id, eexp_kind, eexp_start_date, eexp_end_date, born,       pers_sex
X1,              A1,             CSE,       2019-01-15,      ,              2003-01-31, F
X2,              A4,             GANG,      2018-01-15,      2019-01-01,    2004-01-31, M
X3,              A5,             GANG,      2018-01-15,      2018-12-31,    2004-01-31, M
X4,              A6,             SEAM,      2019-01-31,      ,              2006-01-31, F
X5,              A7,             SEAM,      2018-12-31,      ,              2006-01-31, F
X6,              A8,             NRM,       2019-01-15,      ,              2006-01-31, F
"""
expect = """
age_band, pers_sex, numerator
12-13,    F,        1
16-17,    F,        1
14-15,    M,        1
"""
*/

with
named as (
    select miss_person_id as person_id, pers_sex, born
    from missing
    where miss_missing_episode_start_date between :starts and :ends

    union all

    select eexp_person_id as person_id, pers_sex, born
    from ext_exploitation_episode
    where (eexp_kind = 'SEAM' and eexp_start_date between :starts and :ends)
       or (eexp_kind in ('CSE', 'GANG') and eexp_start_date <= :ends
           and (eexp_end_date is null or eexp_end_date >= :starts))
),

once as (
    select distinct person_id, pers_sex, age_on(born, :ends) as age
    from named
)

select
    case
        when age < 14 then '12-13'
        when age < 16 then '14-15'
        else '16-17'
    end as age_band,
    pers_sex,
    1 as numerator
from once
where age between 12 and 17
order by pers_sex, age
