/*
title   = "Children in need by sex"
asks    = "Of what sex were the children in need on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "sex"]
source  = "Department for Education, children in need census"
caution = "From whichever of the two fields the year has. U is unknown or unborn."

[[example]]
shows = "each sex is counted; who is not in need is not"
given.children = """
la_child_id, sex, is_in_need
A1,          M,   true
A2,          F,   true
A3,          F,   true
A4,          U,   true
A5,          F,   false
"""
expect = """
la,  sex, numerator
ABC, F,   2
ABC, M,   1
ABC, U,   1
"""

[[example]]
shows = "a sex that is not recorded is shown apart"
given.children = """
la_child_id, sex, is_in_need
A1,          ,    true
A2,          ,    false
"""
expect = """
la,  sex, numerator
ABC, ,    1
"""
*/

select
    la,
    sex,
    count(*) as numerator
from children
where is_in_need
group by la, sex
order by
    la,
    sex nulls last
