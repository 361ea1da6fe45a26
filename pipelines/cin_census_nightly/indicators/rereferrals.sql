/*
title   = "Re-referrals within twelve months"
asks    = "Of the referrals of the year, what share was of a child who had been referred in the twelve months before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Made from this return and last year's, which show every referral of the twelve months before. A referral before it counts even if nothing was done about it."

[[example]]
shows = "only referrals of the year are in the question; each of a child's referrals is judged by itself"
given.referrals = """
la_child_id, cin_details_id, is_rereferral, is_in_year
A1,          1,              false,         true
A1,          2,              true,          true
A2,          1,              true,          false
A3,          1,              false,         true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "without referrals there is no figure"
given.referrals = """
la_child_id, cin_details_id, is_rereferral, is_in_year
A1,          1,              true,          false
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_rereferral then 1 else 0 end) as numerator,
    count(*) as denominator
from referrals
where is_in_year
group by la
order by la
