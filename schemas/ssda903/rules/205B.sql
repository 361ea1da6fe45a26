/*
code   = "205B"
says   = "A child was unaccompanied and seeking asylum last year and is this year, and the days on which that status ends do not agree."
to_do  = "Last year's day must be the 18th birthday, as the status still went on. This year's must be the same, or the day in the year on which the status ended."
table  = "uasc"
about  = ["duc"]
weight = "error"
may_lack = ["header", "header_last"]

[[example]]
shows = "last year's day must have been the 18th birthday, and this year's the same day or one in the year"
given.header = """
child, uasc, dob
A1,    1,    2008-06-01
A2,    1,    2008-06-01
A3,    1,    2008-06-01
A4,    1,    2008-06-01
A5,    1,    2008-06-01
A6,    1,    2008-06-01
A7,    1,    2008-06-01
A8,    1,    2008-06-01
A9,    1,
B1,    1,    2008-06-01
B2,    1,    2008-06-01
B3,    1,    2008-06-01
B4,    0,    2008-06-01
B5,    1,    2008-06-01
B6,    1,    2008-06-01
B7,    1,    2008-06-01
"""
given.uasc = """
child, duc,        dob
A1,    2026-06-01, 2007-06-01
A2,    2026-05-31, 2008-06-01
A3,    2026-06-02, 2008-06-01
A4,    2025-04-01, 2008-06-01
A5,    2025-03-31, 2008-06-01
A6,    2026-03-31, 2008-06-01
A7,    2026-04-01, 2008-06-01
A8,    ,           2008-06-01
A9,    2026-05-31, 2008-06-01
B1,    2025-06-01, 2008-06-01
B2,    abc,        2008-06-01
B3,    2026-04-01, 2008-06-01
B4,    2026-04-01, 2008-06-01
B5,    2027-06-01, 2008-06-01
B7,    2025-05-01, 2008-06-01
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
B1,    1
B2,    1
B3,    1
B4,    1
B5,    1
B6,    1
B7,    0
"""
given.uasc_last = """
child, duc
A1,    2026-06-01
A2,    2026-05-31
A3,    2026-06-02
A4,    2026-06-01
A5,    2026-06-01
A6,    2026-06-01
A7,    2026-06-01
A8,    2026-06-01
A9,    2026-05-31
B1,
B2,    2026-06-01
B3,    abc
B4,    2025-01-01
B5,    2027-06-01
B7,    2025-01-01
"""
finds.header = [2, 3, 5, 7, 8, 9, 10, 14, 15]
finds.uasc = [2, 3, 5, 7, 8, 9, 10, 14]

[[example]]
shows = "where a year's header does not have the child, the day the status ends stands in for it"
given.header = """
child, uasc
B1,    1
"""
given.uasc = """
child, dob,        duc
A1,    2008-06-01, 2026-05-31
A2,    2008-06-01,
A3,    2008-06-01, 2026-05-31
A4,    2008-06-01, 2026-06-01
A5,    2008-06-01, abc
A6,    ,           2026-05-31
A7,    2008-06-01, 2025-05-01
"""
given.uasc_last = """
child, duc
A1,    2026-05-31
A2,    2026-05-31
A3,
A4,    2026-06-01
A5,    2026-05-31
A6,    2026-05-31
A7,    abc
"""
finds.header = []
finds.uasc = [1, 5]

[[example]]
shows = "a row without an end counts where the header says that the child is unaccompanied, and the header's no outweighs the day"
given.header = """
child, uasc, dob
A1,    1,    2008-06-01
A2,    0,    2008-06-01
A3,    1,    2008-06-01
"""
given.header_last = """
child, uasc
A1,    1
A3,    0
"""
given.uasc = """
child, duc
A1,
A2,    2026-05-31
A3,    2026-05-31
"""
given.uasc_last = """
child, duc
A1,
A2,    2026-05-31
A3,    2026-05-31
"""
finds.header = [1]
finds.uasc = [1]
*/

with this_year as (
    select
        header.row_id as header_row,
        uasc.row_id as uasc_row,
        header.child as child,
        coalesce(header.dob, uasc.dob) as dob,
        uasc.duc as duc,
        uasc.duc_wrong as duc_wrong
    from header
    left join uasc on uasc.child = header.child
    where header.uasc = '1'

    union all

    -- the day the status ends stands in for a header that is not there
    select
        cast(null as bigint),
        row_id,
        child,
        dob,
        duc,
        duc_wrong
    from uasc
    where (duc is not null or duc_wrong is not null)
      and child not in (select child from header where child is not null)
),

last_year as (
    select
        header_last.child as child,
        uasc_last.duc as duc,
        uasc_last.duc_wrong as duc_wrong
    from header_last
    left join uasc_last on uasc_last.child = header_last.child
    where header_last.uasc = '1'

    union all

    select
        child,
        duc,
        duc_wrong
    from uasc_last
    where (duc is not null or duc_wrong is not null)
      and child not in (select child from header_last where child is not null)
)

-- The 18th birthday is the day on which a child is 18 and was 17 the day before.
select
    this_year.header_row as header_row,
    this_year.uasc_row as uasc_row
from this_year
join last_year on last_year.child = this_year.child
where last_year.duc_wrong is null
  and (last_year.duc is null
       or age_on(this_year.dob, last_year.duc) <> 18
       or age_on(this_year.dob, last_year.duc - interval '1 day') <> 17
       or (this_year.duc is null and this_year.duc_wrong is null)
       or (this_year.duc <> last_year.duc
           and (this_year.duc < :period_start or this_year.duc > :period_end)))
