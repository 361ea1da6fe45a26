/*
code   = "574"
says   = "A time missing or away without leave overlaps the one before it, or follows one that never ended."
to_do  = "Record when the earlier time ended, or put right whichever date makes the two overlap."
table  = "missing"
about  = ["mis_start", "mis_end"]
weight = "error"

[[example]]
shows = "the child may go missing on the day of coming back, not before; only the last time may be open"
given.missing = """
child, mis_start,  mis_end
A1,    2025-06-01, 2025-06-05
A1,    2025-06-05, 2025-06-08
A1,    2025-06-07, 2025-06-09
A2,    2025-06-10, 2025-06-12
A2,    2025-06-01,
A3,    2025-06-01, 2025-06-05
A3,    2025-06-06,
A4,    2025-06-01, in June
A4,    2025-06-03, 2025-06-05
A5,    ,
A5,    2025-06-01, 2025-06-05
A6,    2025-06-01, 2025-06-30
A6,    2025-06-10, 2025-06-12
A7,    2025-06-03,
,      2025-06-01,
,      2025-06-02, 2025-06-04
"""
finds.missing = [3, 4, 12]

[[example]]
shows = "two times that ended on one day are taken by their starts, and the same time twice overlaps itself"
given.missing = """
child, mis_start,  mis_end
A1,    2025-06-03, 2025-06-05
A1,    2025-06-01, 2025-06-05
A2,    2025-06-01, 2025-06-05
A2,    2025-06-01, 2025-06-05
"""
finds.missing = [1, 4]
*/

-- Times stand in the order in which they ended, one without an end where it began.
with placed as (
    select row_id, child, mis_start, mis_end, mis_end_wrong, coalesce(mis_end, mis_start) as placed_on
    from missing
),

ordered as (
    select
        row_id,
        child,
        mis_start,
        mis_end,
        mis_end_wrong,
        row_number() over (order by child, placed_on, mis_start, row_id) as place
    from placed
    where placed_on is not null
      and child is not null
)

select it.row_id as missing_row
from ordered as it
join ordered as previous on previous.child = it.child and previous.place = it.place - 1
where (previous.mis_end is null and previous.mis_end_wrong is null)
   or it.mis_start < previous.mis_end
