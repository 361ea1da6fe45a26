/*
title   = "Unaccompanied asylum-seeking children"
grain   = "One row for each row of the header."
adds_to = "header"
columns = [{ name = "uasc", type = "code" }]

# XML files say it of each child. Files of text do not: there a child is one if the UASC file has a row for the child.

[[example]]
shows = "a child in the UASC file is 1, any other is 0"
given.header = """
child
A1
A2
"""
given.uasc = """
child
A2
A2
"""
expect = """
row_id, uasc
1,      0
2,      1
"""
*/

with known as (
    select distinct child
    from uasc
    where child is not null
)

select
    header.row_id,
    case when known.child is null then '0' else '1' end as uasc
from header
left join known on known.child = header.child
order by header.row_id
