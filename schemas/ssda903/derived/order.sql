/*
title   = "The order of a child's episodes"
grain   = "One row for each episode with a start date."
adds_to = "episodes"
columns = [
  { name = "previous_row", type = "whole" },
  { name = "next_row",     type = "whole" },
  { name = "care_number",  type = "whole" },
]

# Episodes stand in the order of their start dates; two that start on one day, in the order of the file.
# A period of care is a chain of episodes each of which starts on the day that the one before ends.
# An episode whose start cannot be read has no place in the order.

[[example]]
shows = "episodes are chained by their start, and a gap begins another period of care"
given.episodes = """
child, decom,      dec
A1,    2025-06-01, 2025-08-01
A1,    2025-04-01, 2025-06-01
A2,    2025-04-01,
A1,    2025-09-01,
A1,    ,           2025-10-01
"""
expect = """
row_id, previous_row, next_row, care_number
1,      2,            4,        1
2,      ,             1,        1
3,      ,             ,         1
4,      1,            ,         2
"""
*/

-- A number for every row, and neighbours by the next number: far quicker than a window for each child.
with placed as (
    select
        row_id,
        child,
        decom,
        dec,
        row_number() over (order by child, decom, row_id) as place
    from episodes
    where decom is not null
      and child is not null
),

beside as (
    select
        it.row_id,
        it.child,
        it.place,
        before.row_id as previous_row,
        after.row_id  as next_row,
        case when before.dec = it.decom then 0 else 1 end as begins
    from placed as it
    left join placed as before on before.child = it.child and before.place = it.place - 1
    left join placed as after  on after.child = it.child and after.place = it.place + 1
),

counted as (
    select
        row_id,
        child,
        previous_row,
        next_row,
        sum(begins) over (order by place) as periods
    from beside
)

select
    row_id,
    previous_row,
    next_row,
    periods - min(periods) over (partition by child) + 1 as care_number
from counted
order by row_id
