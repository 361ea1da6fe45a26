/*
title   = "Care leavers of 19 to 21 in education, employment or training, by kind"
asks    = "Of the care leavers of 19 to 21 who are in education, employment or training, how many are in which?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 1 }
splits  = ["activity"]
source  = "SSD, care_leavers"
caution = "The shares are of those in education, employment or training, and not of all care leavers of this age."

[parts]
activity = ["Higher education", "Education other than higher education", "Training or employment"]

[[example]]
shows = "from 19 to 21, and only who is in one of them"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       is_in_education_or_work, activity
L1,            2000-06-01, true,                    Higher education
L2,            1999-06-01, true,                    Higher education
L3,            1997-06-01, true,                    Training or employment
L4,            1997-06-01, false,                   None: another reason
L5,            1996-06-01, true,                    Higher education
L6,            1998-06-01, ,                        Not recorded
"""
expect = """
activity,               numerator
Higher education,       1
Training or employment, 1
"""
*/

with aged as (
    select
        is_in_education_or_work,
        activity,
        age_on(born, :ends) as age
    from care_leavers
)

select activity, 1 as numerator
from aged
where age between 19 and 21
  and is_in_education_or_work
