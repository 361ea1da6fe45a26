/*
title   = "Care leavers of 19 to 21 in suitable accommodation, by kind"
asks    = "Where do the care leavers of 19 to 21 live whose accommodation is suitable?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 1 }
splits  = ["home"]
source  = "SSD, care_leavers"
caution = "The shares are of those in suitable accommodation, and not of all care leavers of this age."

[parts]
home = ["With parents or relatives", "Community home or residential care", "Semi-independent or transitional accommodation", "Supported lodgings", "Foyer or similar", "Independent living", "Emergency accommodation", "Other accommodation", "With former foster carers"]

[[example]]
shows = "from 19 to 21, and only who lives suitably"
with  = { period_end = 2019-02-28 }
given.care_leavers = """
clea_table_id, born,       home,               clea_care_leaver_accom_suitable
L1,            2000-06-01, Independent living, true
L2,            1999-06-01, Independent living, true
L3,            1997-06-01, Bed and breakfast,  false
L4,            1997-06-01, Independent living,
L5,            1997-06-01, Foyer or similar,   true
L6,            1996-06-01, Independent living, true
"""
expect = """
home,               numerator
Independent living, 1
Foyer or similar,   1
"""
*/

with aged as (
    select
        clea_care_leaver_accom_suitable,
        home,
        age_on(born, :ends) as age
    from care_leavers
)

select home, 1 as numerator
from aged
where age between 19 and 21
  and clea_care_leaver_accom_suitable
