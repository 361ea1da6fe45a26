/*
code   = "205A"
says   = "A child was unaccompanied and seeking asylum last year and is not this year, and the day that status ended does not explain it."
to_do  = "Keep the child in the table of unaccompanied children until the status has ended, and say when it did; one whose status ended last year has no such day this year."
table  = "header"
about  = ["uasc"]
weight = "error"
may_lack = ["header", "header_last", "uasc"]

[[example]]
shows = "where the header says so: the status must have ended last year, and this year must not give its end"
given.header = """
child, uasc
A1,    0
A2,    0
A3,    0
A4,    0
A5,    0
A6,    0
A7,    0
A8,    0
A9,    1
B1,    0
B2,
B3,    0
B4,    0
"""
given.uasc = """
child, duc
A6,    2026-01-01
A7,    abc
A8,
A9,    2026-01-01
"""
given.header_last = """
child, uasc
A1,    1
A2,    1
A3,    1
A4,    1
A5,    1
A6,    1
A7,    1
A8,    1
A9,    1
B1,    0
B2,    1
B3,    1
B4,    1
"""
given.uasc_last = """
child, duc
A1,    2024-03-31
A2,    2024-04-01
A3,    2025-03-31
A4,    2025-04-01
A5,
A6,    2025-01-01
A7,    2025-01-01
A8,    2025-01-01
A9,    2026-01-01
B1,    2026-01-01
B2,    2026-01-01
B3,    abc
"""
finds.header = [1, 4, 5, 6, 7, 11, 13]
finds.uasc = [1, 2]

[[example]]
shows = "where last year's header is not there, the day the status ended stands in for it"
given.header = """
child, uasc
A1,    0
A2,    0
A3,    0
A4,    0
A5,    1
A6,    0
"""
given.uasc = """
child, duc
A3,    2026-01-01
A6,    2026-01-01
"""
given.uasc_last = """
child, duc
A1,    2026-01-01
A2,
A3,    abc
A4,    2025-01-01
A5,    2026-01-01
"""
finds.header = [1, 3]
finds.uasc = [1]

[[example]]
shows = "in files of text the tables of unaccompanied children say who is one"
given.header = """
child, sex
A1,    M
A2,    M
A3,    M
A4,    M
"""
given.uasc = """
child, duc
A2,    2026-01-01
"""
given.header_last = """
child, sex
A1,    M
A2,    M
A3,    M
"""
given.uasc_last = """
child, duc
A1,    2026-01-01
A2,    2026-01-01
A3,    2025-01-01
"""
finds.header = [1]
finds.uasc = []
*/

with last_year as (
    select
        header_last.child as child,
        uasc_last.duc as duc,
        uasc_last.duc_wrong as duc_wrong
    from header_last
    left join uasc_last on uasc_last.child = header_last.child
    where header_last.uasc = '1'

    union all

    -- the day the status ended stands in for a header that is not there
    select
        child,
        duc,
        duc_wrong
    from uasc_last
    where (duc is not null or duc_wrong is not null)
      and child not in (select child from header_last where child is not null)
)

select
    header.row_id as header_row,
    uasc.row_id as uasc_row
from header
join last_year on last_year.child = header.child
left join uasc on uasc.child = header.child
where (header.uasc is null or header.uasc <> '1')
  and (uasc.duc is not null
       or uasc.duc_wrong is not null
       or (last_year.duc is null and last_year.duc_wrong is null)
       or last_year.duc < :last_year_start
       or last_year.duc > :year_before)
