/*
title   = "Children who went missing"
asks    = "Of the children looked after at any time in the year, what share went missing?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Missing only, not away without leave. Without children looked after for short breaks only."

[[example]]
shows = "a child counts once; being away is not being missing; care leavers and short breaks are not in the question"
given.children = """
child, was_looked_after
A1,    true
A2,    true
A3,    true
A4,    false
A5,    true
"""
given.missing = """
child, missing
A1,    M
A1,    M
A2,    A
A4,    M
A5,    A
A5,    M
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""

[[example]]
shows = "nobody missing is nought of all"
given.children = """
child, was_looked_after
A1,    true
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
"""
*/

with gone as (
    select distinct child
    from missing
    where missing = 'M'
)

select
    children.la,
    sum(case when gone.child is not null then 1 else 0 end) as numerator,
    count(*) as denominator
from children
left join gone on gone.child = children.child
where children.was_looked_after
group by children.la
order by children.la
