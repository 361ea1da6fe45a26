/*
title   = "Care leavers in touch in the last twelve months"
asks    = "With which share of the care leavers of 18 or older has there been contact in the twelve months to the end of the month?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 1 }
splits  = ["age_band"]
source  = "SSD, care_leavers"
caution = "No date is no contact. The published figure asks about the weeks around the birthday, and is another one."

[parts]
age_band = ["18", "19", "20", "21", "22+"]

[[example]]
shows = "the twelve months are those of the calendar; a contact that lies ahead is none yet"
with  = { period_end = 2021-02-28 }
given.care_leavers = """
clea_table_id, born,       clea_care_leaver_latest_contact
L1,            2002-06-01, 2020-02-29
L2,            2002-06-01, 2020-03-01
L3,            1996-06-01, 2021-02-28
L4,            1996-06-01, 2021-03-01
L5,            1996-06-01,
L6,            2003-06-01, 2021-02-01
"""
expect = """
age_band, numerator, denominator
18,       1,         2
22+,      1,         3
"""
*/

with aged as (
    select
        clea_care_leaver_latest_contact,
        age_on(born, :ends) as age
    from care_leavers
)

select
    case when age >= 22 then '22+' else cast(age as varchar) end as age_band,
    case
        when clea_care_leaver_latest_contact between :starts - interval '11 months' and :ends then 1
        else 0
    end as numerator,
    1 as denominator
from aged
where age >= 18
