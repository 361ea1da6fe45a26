/*
title   = "Unaccompanied children looked after"
asks    = "How many of the children looked after on 31 March were unaccompanied and seeking asylum?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Those whose status went on beyond 31 March. Without the list of unaccompanied children there is no figure."

[[example]]
shows = "the status must go on, and so must care; a child listed twice is counted once"
given.children = """
child, is_looked_after
A1,    true
A2,    true
A3,    true
A4,    false
A5,    true
A6,    true
"""
given.uasc = """
child, duc
A1,
A2,    2026-04-01
A3,    2026-03-31
A4,    2027-01-01
A6,    2026-05-01
A6,    2026-05-02
"""
expect = """
la,  numerator
ABC, 3
"""

[[example]]
shows = "nobody on the list is nought"
given.children = """
child, is_looked_after
A1,    true
"""
expect = """
la,  numerator
ABC, 0
"""
*/

with unaccompanied as (
    select distinct child
    from uasc
    where duc is null or duc > :period_end
)

select
    children.la,
    sum(case when children.is_looked_after and unaccompanied.child is not null then 1 else 0 end) as numerator
from children
left join unaccompanied on unaccompanied.child = children.child
group by children.la
order by children.la
