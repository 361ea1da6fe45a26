/*
code   = "205D"
says   = "A child is unaccompanied and seeking asylum this year, was in last year's return and was not so then."
to_do  = "Put right this year's answer, or tell the department that last year's was wrong: a child is unaccompanied from the first day in care."
table  = "header"
about  = ["uasc"]
weight = "error"
may_lack = ["header", "header_last"]

[[example]]
shows = "a child whom last year's header has without the status is found; one who had it, or was not there, is not"
given.header = """
child, uasc
A1,    1
A2,    1
A3,    1
A4,    1
A5,    0
A6,    1
"""
given.header_last = """
child, uasc
A1,    0
A2,
A3,    1
A5,    0
A6,    1
"""
given.uasc = """
child, duc
A1,    2026-01-01
A6,    2026-01-01
"""
given.uasc_last = """
child, duc
A6,
"""
finds.header = [1, 2]
finds.uasc = []

[[example]]
shows = "where the headers do not have the child, the day the status ends stands in for them"
given.header = """
child, uasc
B1,    1
"""
given.uasc = """
child, duc
A1,    2026-01-01
A2,    abc
A3,
A4,    2026-01-01
A5,    2026-01-01
A6,    2026-01-01
"""
given.uasc_last = """
child, duc
A1,
A2,
A3,
A4,    2026-01-01
A5,    abc
"""
finds.header = []
finds.uasc = [1, 2]

[[example]]
shows = "a header outweighs the day"
given.header = """
child, uasc
A1,    0
A2,    1
"""
given.header_last = """
child, uasc
A1,    0
A3,    1
"""
given.uasc = """
child, duc
A1,    2026-01-01
A3,    2026-01-01
"""
given.uasc_last = """
child, duc
A1,
A2,
A3,
"""
finds.header = [2]
finds.uasc = []

[[example]]
shows = "in files of text the tables of unaccompanied children say who is one"
given.header = """
child, sex
A1,    M
A2,    M
A3,    M
"""
given.header_last = """
child, sex
A1,    M
A2,    M
"""
given.uasc = """
child, duc
A1,    2026-01-01
A2,    2026-01-01
A3,    2026-01-01
"""
given.uasc_last = """
child, duc
A2,    2026-01-01
"""
finds.header = [1]
finds.uasc = []
*/

-- The day the status ends stands in for a header that is not there.
with has_the_status as (
    select
        row_id as header_row,
        cast(null as bigint) as uasc_row,
        child
    from header
    where uasc = '1'

    union all

    select
        cast(null as bigint),
        row_id,
        child
    from uasc
    where (duc is not null or duc_wrong is not null)
      and child not in (select child from header where child is not null)
),

was_without as (
    select child
    from header_last
    where uasc is null
       or uasc <> '1'

    union all

    select child
    from uasc_last
    where duc is null
      and duc_wrong is null
      and child not in (select child from header_last where child is not null)
)

select
    header_row,
    uasc_row
from has_the_status
where child in (select child from was_without)
