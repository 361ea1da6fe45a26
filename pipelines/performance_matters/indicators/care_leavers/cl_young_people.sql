/*
title   = "Care leavers"
asks    = "How many young people of 18 or older have left care and may be supported by the authority?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 1 }
splits  = ["age_band", "age_band and pers_sex", "ethnic_group"]
source  = "SSD, care_leavers"
caution = "Those of 17 are on the list and not in this number. The list says how things stand now, so there is no earlier month."

[parts]
age_band = ["18", "19", "20", "21", "22+"]
pers_sex = ["F", "M"]

[[example]]
shows = "from the eighteenth birthday on; whose age is not known is not counted"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       pers_sex
L1,            2001-03-01, F
L2,            2001-02-28, F
L3,            1994-06-01, M
L4,            ,           U
"""
expect = """
age_band, pers_sex, numerator
18,       F,        1
22+,      M,        1
"""
*/

with aged as (
    select
        pers_sex,
        ethnic_group,
        age_on(born, :ends) as age
    from care_leavers
)

select
    case when age >= 22 then '22+' else cast(age as varchar) end as age_band,
    pers_sex,
    ethnic_group,
    1 as numerator
from aged
where age >= 18
