/*
code   = "707"
says   = "A deprivation of liberty order lies outside every period in which the child was in care."
to_do  = "Put right the dates of the order or of the episodes; if the child was not in care, take the order out."
table  = "dolo"
about  = ["dolo_end", "dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "an order ends on a day of care, or is in force while care goes on; a child without episodes is not judged"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec
A1,    2026-05-01, 2026-06-01
A1,    2026-06-01, 2026-08-01
A2,    2026-05-01,
A3,    2026-05-01, 2026-06-01
A3,    2026-07-01, 2026-08-01
A4,    2026-05-01, 2026-06-01
A4,    2026-07-01,
A5,    2026-05-01, soon
A6,    soon,       2026-06-01
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-04-28, 2026-04-30
A1,    2026-04-28, 2026-05-01
A1,    2026-05-20, 2026-06-10
A1,    2026-07-30, 2026-08-01
A1,    2026-07-30, 2026-08-02
A1,    2026-07-30,
A1,    2026-07-30, in August
A2,    2026-04-30,
A2,    2026-05-01,
A2,    2026-06-01, 2028-01-01
A3,    2026-06-10, 2026-06-20
A3,    2026-05-10, 2026-05-20
A3,    2026-05-10,
A4,    2026-05-10,
A4,    2026-07-10,
A5,    2026-05-10, 2026-09-01
A5,    2026-05-10,
A6,    2026-05-10,
A7,    2026-05-10,
A2,    2026-05-01, in June
A2,    2026-04-30, in June
"""
finds.dolo = [1, 5, 6, 8, 11, 13, 14]
*/

with judged as (
    select
        dolo.row_id,
        min(case
            when dolo.dolo_end is null and dolo.dolo_end_wrong is null and care.ended is not null then 1
            when dolo.dolo_end is null and dolo.dolo_end_wrong is null and dolo.dolo_start < care.began then 1
            when dolo.dolo_end < care.began then 1
            when dolo.dolo_end > care.ended then 1
            else 0
        end) as outside
    from dolo
    join care_periods as care on care.child = dolo.child
    group by dolo.row_id
)

select row_id as dolo_row
from judged
where outside = 1
