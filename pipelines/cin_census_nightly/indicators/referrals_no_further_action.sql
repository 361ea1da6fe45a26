/*
title   = "Referrals with no further action"
asks    = "Of the referrals of the year, on what share was no further action taken?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "As the referral says itself. One that was closed after an assessment is not in it."

[[example]]
shows = "only referrals of the year are in the question"
given.episodes_of_need = """
la_child_id, cin_details_id, is_nfa, is_in_year
A1,          1,              true,   true
A2,          1,              false,  true
A3,          1,              true,   false
A4,          1,              false,  true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "without referrals there is no figure"
given.episodes_of_need = """
la_child_id, cin_details_id, is_nfa, is_in_year
A1,          1,              true,   false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_nfa then 1 else 0 end) as numerator,
    count(*) as denominator
from episodes_of_need
where is_in_year
group by la
order by la
