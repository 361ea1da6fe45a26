/*
title   = "Children looked after by sex"
asks    = "Of what sex were the children looked after on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "sex"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "The codes of the return: 1 and 2 for male and female up to 2024, M, F and U since."

[[example]]
shows = "each sex is counted; who has left is not"
given.children = """
child, sex, is_looked_after
A1,    F,   true
A2,    M,   true
A3,    M,   true
A4,    U,   true
A5,    F,   false
"""
expect = """
la,  sex, numerator
ABC, F,   1
ABC, M,   2
ABC, U,   1
"""

[[example]]
shows = "a sex that is not recorded is shown apart"
given.children = """
child, sex, is_looked_after
A1,    ,    true
A2,    ,    true
A3,    ,    false
"""
expect = """
la,  sex, numerator
ABC, ,    2
"""
*/

select
    la,
    sex,
    count(*) as numerator
from children
where is_looked_after
group by la, sex
order by
    la,
    sex nulls last
