/*
title   = "Care leavers of 19 to 21 in no education, employment or training"
asks    = "How many care leavers of 19 to 21 are in no education, employment or training, and why?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 1 }
splits  = ["activity"]
source  = "SSD, care_leavers"
caution = "Whose activity is not known is among them."

[parts]
activity = ["None: illness or disability", "None: pregnancy or parenting", "None: another reason", "Not recorded"]

[[example]]
shows = "from 19 to 21; an activity that is not known is none"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       is_in_education_or_work, activity
L1,            2000-06-01, false,                   None: another reason
L2,            1999-06-01, false,                   None: another reason
L3,            1997-06-01, true,                    Training or employment
L4,            1997-06-01, ,                        Not recorded
L5,            1996-06-01, false,                   None: another reason
"""
expect = """
activity,             numerator
None: another reason, 1
Not recorded,         1
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
  and not coalesce(is_in_education_or_work, false)
