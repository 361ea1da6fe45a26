/*
code   = "706"
says   = "A deprivation of liberty order that was still in force at the end of last year is not in this year's return."
to_do  = "Add the order with the day it began as given last year; if it ended in the year, say when."
table  = "dolo_last"
about  = ["dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "an order left open last year must come back with the same child and the same start"
with  = { period_end = 2028-03-31 }
given.dolo_last = """
child, dolo_start, dolo_end
A1,    2026-05-01,
A2,    2026-05-01,
A3,    2026-05-01,
A4,    2026-05-01, 2026-06-01
A5,    2026-05-01, abc
A6,    ,
A7,    2026-05-01,
,      2026-05-01,
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-05-01,
A2,    2026-05-02,
A7,    2026-05-02,
A7,    2026-05-01, 2027-08-01
"""
finds.dolo_last = [2, 3]
*/

with this_year as (
    select distinct
        child,
        dolo_start
    from dolo
)

select dolo_last.row_id as dolo_last_row
from dolo_last
left join this_year on this_year.child = dolo_last.child and this_year.dolo_start = dolo_last.dolo_start
where this_year.child is null
  and dolo_last.child is not null
  and dolo_last.dolo_start is not null
  and dolo_last.dolo_end is null
  and dolo_last.dolo_end_wrong is null
