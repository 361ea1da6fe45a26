/*
title   = "Referrals"
asks    = "How many referrals came in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Every referral of the year in the return, those with no further action too. A child referred twice is counted twice."

[[example]]
shows = "referrals of the year are counted, each one"
given.episodes_of_need = """
la_child_id, cin_details_id, is_in_year
A1,          1,              true
A1,          2,              true
A2,          1,              false
A3,          1,              true
"""
expect = """
la,  numerator
ABC, 3
"""

[[example]]
shows = "a year without referrals counts nought"
given.episodes_of_need = """
la_child_id, cin_details_id, is_in_year
A1,          1,              false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_in_year then 1 else 0 end) as numerator
from episodes_of_need
group by la
order by la
