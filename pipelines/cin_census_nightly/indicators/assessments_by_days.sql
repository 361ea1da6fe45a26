/*
title   = "Assessments completed by working days"
asks    = "How many working days did the assessments completed in the year take?"
unit    = "count"
better  = "neither"
by      = ["la", "days_band"]
source  = "Department for Education, children in need census"
caution = "Working days from the day on which the assessment began. One without a length is shown apart."

[[example]]
shows = "each band is counted, the shortest first; one of another year is not"
given.assessments = """
la_child_id, assessment_id, days_band, is_completed_in_year
A1,          1,             61+,       true
A2,          1,             46-60,     true
A3,          1,             41-45,     true
A4,          1,             31-40,     true
A5,          1,             21-30,     true
A6,          1,             11-20,     true
A7,          1,             0-10,      true
A8,          1,             0-10,      true
A9,          1,             0-10,      false
"""
expect = """
la,  days_band, numerator
ABC, 0-10,      2
ABC, 11-20,     1
ABC, 21-30,     1
ABC, 31-40,     1
ABC, 41-45,     1
ABC, 46-60,     1
ABC, 61+,       1
"""

[[example]]
shows = "one without a length is shown apart"
given.assessments = """
la_child_id, assessment_id, days_band, is_completed_in_year
A1,          1,             ,          true
A2,          1,             ,          false
"""
expect = """
la,  days_band, numerator
ABC, ,          1
"""
*/

select
    la,
    days_band,
    count(*) as numerator
from assessments
where is_completed_in_year
group by la, days_band
order by
    la,
    case days_band
        when '0-10'  then 1
        when '11-20' then 2
        when '21-30' then 3
        when '31-40' then 4
        when '41-45' then 5
        when '46-60' then 6
        when '61+'   then 7
        else 8
    end
