/*
title   = "Long-term placement stability"
asks    = "Of the children under 16 who had been in care for two and a half years, what share had been in the same placement for two years, or was placed for adoption after two years in this placement and the one before?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Made from this return and last year's. A child whose first episode in them began with a move less than two and a half years ago cannot be judged and is left out, which makes the figure a little too good."

[[example]]
shows = "30 months in care are enough, 29 are not"
given.stability = """
child, age, months_in_care, is_settled
A1,    15,  30,             true
A2,    15,  40,             false
A3,    3,   29,             true
A4,    3,   31,             true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "from 16, and without an age, a child is not in the question"
given.stability = """
child, age, months_in_care, is_settled
A1,    16,  60,             true
A2,    ,    60,             true
A3,    15,  60,             false
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
"""
*/

select
    la,
    sum(case when is_settled then 1 else 0 end) as numerator,
    count(*) as denominator
from stability
where age < 16
  and months_in_care >= 30
group by la
order by la
