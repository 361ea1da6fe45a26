/*
title   = "Children in care under section 20"
asks    = "How many children are in care by agreement, under section 20, at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["age_band", "pers_sex", "age_band and pers_sex"]
source  = "SSD, cla_episodes, legal_status"
caution = "Of two statuses in force the one that began last counts."

[parts]
age_band = ["Under 1", "1 to 5", "6 to 10", "11 to 15", "16+"]
pers_sex = ["M", "F", "U"]

[[example]]
shows = "the age and the status are those at the end of the month"
with  = { period_end = 2019-02-28 }
given.care = """
cla_id, clae_person_id, care_started, care_ceased, born,       pers_sex
K1,     A1,             2019-02-14,   ,            2018-02-28, F
K2,     A2,             2019-02-21,   ,            2018-03-01, F
K3,     A3,             2018-02-28,   ,            2003-02-28, M
K4,     A4,             2018-02-28,   2019-02-28,  2003-02-28, M
K5,     A5,             2018-02-28,   ,            2003-02-28, M
"""
given.legal_status = """
lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date
L1,                   A1,             V2,                2019-02-14,
L2,                   A2,             L2,                2019-02-21,                   2019-02-28
L3,                   A2,             V2,                2019-02-28,
L4,                   A3,             V2,                2018-02-28,
L5,                   A4,             V2,                2018-02-28,
L6,                   A5,             V2,                2018-02-28,                   2019-02-28
L7,                   A5,             C1,                2019-02-28,
"""
expect = """
age_band, pers_sex, numerator
1 to 5,   F,        1
Under 1,  F,        1
16+,      M,        1
"""
*/

with
statuses as (
    select
        lega_person_id,
        lega_legal_status,
        row_number() over (
            partition by lega_person_id
            order by lega_legal_status_start_date desc, lega_legal_status_id desc
        ) as from_last
    from legal_status
    where lega_legal_status_start_date <= :ends
      and (lega_legal_status_end_date is null or lega_legal_status_end_date > :ends)
),

open as (
    select
        care.pers_sex,
        age_on(care.born, :ends) as age,
        days_between(care.care_started, :ends) as days
    from care
    inner join statuses on statuses.lega_person_id = care.clae_person_id
    where statuses.from_last = 1
      and statuses.lega_legal_status = 'V2'
      and care.care_started <= :ends
      and (care.care_ceased is null or care.care_ceased > :ends)
)

select
    case
        when age < 1   then 'Under 1'
        when age < 6   then '1 to 5'
        when age < 11  then '6 to 10'
        when age < 16  then '11 to 15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_band,
    pers_sex,
    1 as numerator
from open
