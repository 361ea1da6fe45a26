/*
code   = "707"
says   = "A deprivation of liberty order lies outside every period in which the child was in care."
to_do  = "Put right the dates of the order or of the episodes; if the child was not in care, take the order out."
table  = "dolo"
about  = ["dolo_end", "dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "an order that ended must have ended in a period of care, its first and last day included"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec
A1,    2026-05-01, 2026-06-01
A1,    2026-06-01, 2026-07-01
A2,    2026-05-01, 2026-06-01
A2,    2026-07-01, 2026-08-01
A3,    2026-05-01,
A4,    2026-05-01, abc
A5,    abc,        2026-06-01
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-04-01, 2026-04-30
A1,    2026-04-01, 2026-05-01
A1,    2026-05-10, 2026-07-01
A1,    2026-05-10, 2026-07-02
A2,    2026-05-10, 2026-06-15
A2,    2026-06-15, 2026-07-01
A3,    2026-05-10, 2026-12-01
A3,    2026-04-01, 2026-04-30
A4,    2026-05-10, 2026-12-01
A5,    2026-05-10, 2026-12-01
A6,    2026-05-10, 2026-12-01
A6,    2026-05-10, abc
A1,    ,           2026-04-30
A6,    ,
"""
finds.dolo = [1, 4, 5, 8, 11, 13]

[[example]]
shows = "an order still in force must have begun in a period of care that still goes on"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec
A1,    2026-05-01, 2026-06-01
A1,    2026-07-01, 2026-08-01
A1,    2026-08-01,
A2,    2026-05-01, 2026-06-01
,      2026-05-01, 2026-06-01
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-06-30,
A1,    2026-07-01,
A1,    2026-05-10,
A2,    2026-05-10,
A2,    2026-05-10, abc
A2,    ,
,      2026-08-01,
"""
finds.dolo = [1, 3, 4]
*/

-- A period of care whose end is blank goes on; where the end cannot be read, it may.
with care as (
    select
        child,
        care_number,
        min(decom) as began,
        max(dec)   as ended,
        max(case when dec is null then 1 else 0 end) as goes_on
    from episodes
    where care_number is not null
    group by child, care_number
),

inside as (
    select dolo.row_id as dolo_row
    from dolo
    join care on care.child = dolo.child
    where (dolo.dolo_end >= care.began and (dolo.dolo_end <= care.ended or care.goes_on = 1))
       or (dolo.dolo_end is null and dolo.dolo_start >= care.began and care.goes_on = 1)
),

-- Where an episode's start cannot be read, there may be a period of care that is not known.
in_doubt as (
    select child
    from episodes
    where decom is null
)

select row_id as dolo_row
from dolo
where child is not null
  and dolo_end_wrong is null
  and (dolo_end is not null or dolo_start is not null)
  and row_id not in (select dolo_row from inside)
  and child not in (select child from in_doubt where child is not null)
