/*
code   = "705"
says   = "A child has a second deprivation of liberty order that began before the one before it ended."
to_do  = "Give the earlier order its end, or put right the day the later one began: a child is under one order at a time."
table  = "dolo"
about  = ["dolo_start", "dolo_end"]
weight = "error"
since  = 2027

[[example]]
shows = "an order may begin on the day the one before ends and not the day before; an order without an end has none after it"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-05-01, 2026-06-01
A1,    2026-06-01, 2026-07-01
A2,    2026-05-01, 2026-06-02
A2,    2026-06-01, 2026-07-01
A3,    2026-05-01,
A3,    2026-06-01, 2026-07-01
A4,    2026-05-01, abc
A4,    2026-06-01,
A5,    2026-05-01,
"""
finds.dolo = [4, 6, 8]

[[example]]
shows = "orders are taken by their start, wherever they stand; of two that overlap the one further down is found"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-06-01, 2026-07-01
A2,    2026-06-01, 2026-07-01
A1,    2026-05-01, 2026-06-01
A2,    2026-05-01, 2026-06-02
A3,    2026-05-01, 2026-06-01
A3,    ,           2026-06-01
A3,    ,           2026-06-01
A3,    2026-05-01, 2026-06-01
,      2026-05-01, 2026-06-01
,      2026-05-01, 2026-06-01
"""
finds.dolo = [4, 8]
*/

with placed as (
    select
        row_id,
        dolo_start,
        lag(row_id)   over (partition by child order by dolo_start, row_id) as earlier_row,
        lag(dolo_end) over (partition by child order by dolo_start, row_id) as earlier_end
    from dolo
    where dolo_start is not null
      and child is not null
)

-- An end that cannot be read ends nothing. The row further down is shown, as it was likely added last.
select greatest(row_id, earlier_row) as dolo_row
from placed
where earlier_row is not null
  and (earlier_end is null or earlier_end > dolo_start)
