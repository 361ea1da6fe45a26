/*
code   = "205C"
says   = "A day on which the status of an unaccompanied child seeking asylum ends is given for a child who had that status neither this year nor last."
to_do  = "Say that the child is, or was, unaccompanied and seeking asylum, or take the day out."
table  = "header"
about  = ["uasc"]
weight = "error"
may_lack = ["header", "header_last"]

[[example]]
shows = "a day in either year is found where neither header says that the child had the status"
given.header = """
child, uasc
A1,    0
A2,    0
A3,    0
A4,    1
A5,    0
A6,
A7,    0
A8,    0
A9,    0
"""
given.uasc = """
child, duc
A1,    2025-06-01
A2,
A4,    2025-06-01
A5,    2025-06-01
A6,    abc
A8,    2025-06-01
A9,
"""
given.header_last = """
child, uasc
A1,    0
A2,    0
A3,    0
A4,    0
A5,    1
A6,    0
A7,
A9,    0
"""
given.uasc_last = """
child, duc
A2,    2024-06-01
A3,
A4,    2024-06-01
A5,    2024-06-01
A7,    abc
"""
finds.header = [1, 2, 6, 7, 8]
finds.uasc = [1, 2, 5, 6]

[[example]]
shows = "where last year's header is not there, a day last year says that the child had the status"
given.header = """
child, uasc
A1,    0
A2,    0
A3,    0
A4,    0
"""
given.uasc = """
child, duc
A1,    2025-06-01
A2,    2025-06-01
A3,    2025-06-01
"""
given.uasc_last = """
child, duc
A1,    2024-06-01
A2,
A3,    abc
A4,    2024-06-01
"""
finds.header = [2]
finds.uasc = [2]

[[example]]
shows = "in files of text the tables of unaccompanied children say who is one, so nobody is found"
given.header = """
child, sex
A1,    M
A2,    M
"""
given.header_last = """
child, sex
A1,    M
A2,    M
"""
given.uasc = """
child, duc
A1,    2025-06-01
"""
given.uasc_last = """
child, duc
A2,    2024-06-01
"""
finds.header = []
finds.uasc = []
*/

-- The day the status ended stands in for a header of last year that is not there.
with had_the_status as (
    select child
    from header_last
    where uasc = '1'

    union all

    select child
    from uasc_last
    where (duc is not null or duc_wrong is not null)
      and child not in (select child from header_last where child is not null)
),

had as (
    select distinct child
    from had_the_status
)

select
    header.row_id as header_row,
    uasc.row_id as uasc_row
from header
left join uasc on uasc.child = header.child
left join uasc_last on uasc_last.child = header.child
left join had on had.child = header.child
where (header.uasc is null or header.uasc <> '1')
  and had.child is null
  and (uasc.duc is not null
       or uasc.duc_wrong is not null
       or uasc_last.duc is not null
       or uasc_last.duc_wrong is not null)
