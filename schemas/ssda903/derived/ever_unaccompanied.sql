/*
title    = "Children known to be unaccompanied, this year or last"
grain    = "One row for each child whom either return says to be one."
may_lack = ["header", "header_last", "uasc", "uasc_last"]
columns  = [{ name = "child", type = "id", personal = "identifier" }]

# A row of the table of unaccompanied children counts with the day the status ended.

[[example]]
shows = "the header says it, or a row with a day, of this year or the last; a row without a day does not"
given.header = """
child, uasc
A1,    1
A2,    0
,      1
"""
given.header_last = """
child, uasc
A2,    0
A3,    1
A1,    1
"""
given.uasc = """
child, duc
A4,    2030-05-01
A5,
A6,    abc
"""
given.uasc_last = """
child, duc
A7,    2030-05-01
A8,
A9,    abc
"""
expect = """
child
A1
A3
A4
A6
A7
A9
"""
*/

with said as (
    select child from header where uasc = '1'
    union all
    select child from header_last where uasc = '1'
    union all
    select child from uasc where duc is not null or duc_wrong is not null
    union all
    select child from uasc_last where duc is not null or duc_wrong is not null
)

select distinct child
from said
where child is not null
order by child
