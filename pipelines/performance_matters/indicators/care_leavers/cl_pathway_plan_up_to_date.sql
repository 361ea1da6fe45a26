/*
title   = "Care leavers with an up-to-date pathway plan"
asks    = "For which share of the care leavers of 18 or older was the pathway plan made or brought up to date in the six months to the end of the month?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 1 }
splits  = ["age_band"]
source  = "SSD, care_leavers"
caution = "No date is no plan."

[parts]
age_band = ["18", "19", "20", "21", "22+"]

[[example]]
shows = "the six months are those of the calendar, also where the last is the shortest; a review that lies ahead is none yet"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       clea_pathway_plan_review_date
L1,            2000-06-01, 2018-08-31
L2,            2000-06-01, 2018-09-01
L3,            1996-06-01, 2019-02-28
L4,            1996-06-01, 2019-03-01
L5,            1996-06-01,
L6,            2001-06-01, 2019-02-01
"""
expect = """
age_band, numerator, denominator
18,       1,         2
22+,      1,         3
"""
*/

with aged as (
    select
        clea_pathway_plan_review_date,
        age_on(born, :ends) as age
    from care_leavers
)

select
    case when age >= 22 then '22+' else cast(age as varchar) end as age_band,
    case
        when clea_pathway_plan_review_date between :starts - interval '5 months' and :ends then 1
        else 0
    end as numerator,
    1 as denominator
from aged
where age >= 18
