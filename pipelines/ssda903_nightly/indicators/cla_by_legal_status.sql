/*
title   = "Children looked after by legal status"
asks    = "Under what legal status were the children looked after on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "ls_group"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "The status of the day."

[[example]]
shows = "each status is counted; who has left is not"
given.children = """
child, ls_group,        is_looked_after
A1,    Full care order, true
A2,    Section 20,      true
A3,    Section 20,      true
A4,    Section 20,      false
"""
expect = """
la,  ls_group,        numerator
ABC, Full care order, 1
ABC, Section 20,      2
"""

[[example]]
shows = "a status that cannot be read is shown apart"
given.children = """
child, ls_group, is_looked_after
A1,    ,         true
A2,    ,         true
A3,    ,         false
"""
expect = """
la,  ls_group, numerator
ABC, ,         2
"""
*/

select
    la,
    ls_group,
    count(*) as numerator
from children
where is_looked_after
group by la, ls_group
order by
    la,
    ls_group nulls last
