/*
title   = "Care leavers of 19 to 21 in education, employment or training"
asks    = "Which share of the care leavers of 19 to 21 is in education, employment or training?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 1 }
splits  = ["age_band", "pers_sex"]
source  = "SSD, care_leavers; compare the Department for Education's statistics of care leavers"
caution = "Whose activity is not known counts as in none. The published figure is as things stood around the birthday."

[parts]
age_band = ["19", "20", "21"]
pers_sex = ["F", "M"]

[[example]]
shows = "from 19 to 21; an activity that is not known is none"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       is_in_education_or_work
L1,            2000-03-01, true
L2,            2000-02-28, true
L3,            1997-03-01, false
L4,            1997-06-01,
L5,            1997-02-28, true
L6,            ,           true
"""
expect = """
age_band, numerator, denominator
19,       1,         1
21,       0,         2
"""
*/

with aged as (
    select
        is_in_education_or_work,
        pers_sex,
        age_on(born, :ends) as age
    from care_leavers
)

select
    cast(age as varchar) as age_band,
    pers_sex,
    case when is_in_education_or_work then 1 else 0 end as numerator,
    1 as denominator
from aged
where age between 19 and 21
