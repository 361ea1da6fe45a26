/*
title   = "Care leavers at university"
asks    = "How many care leavers of 18 or older are at a university?"
unit    = "count"
better  = "higher"
by      = ["la"]
over    = { months = 1 }
splits  = ["age_band"]
source  = "SSD, care_leavers; the authority's own mark of who is at university"
caution = "Of every age from 18. Higher education can also be had at a college, and is counted from 19 to 21 only: the two are not the same young people."

[parts]
age_band = ["18", "19", "20", "21", "22+"]

[[example]]
shows = "at any age from 18, and a blank is no"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       ext_at_university
L1,            2000-06-01, true
L2,            2001-06-01, true
L3,            1994-06-01, false
L4,            1994-06-01,
L5,            ,           true
"""
expect = """
age_band, numerator
18,       1
"""
*/

with aged as (
    select
        ext_at_university,
        age_on(born, :ends) as age
    from care_leavers
)

select
    case when age >= 22 then '22+' else cast(age as varchar) end as age_band,
    1 as numerator
from aged
where age >= 18
  and ext_at_university
