/*
title   = "The order of a child's social worker episodes"
grain   = "One row for each social worker episode with a start date."
adds_to = "sw_episodes"
columns = [
  { name = "previous_row", type = "whole" },
  { name = "next_row",     type = "whole" },
]

# In the order of their start dates. Of two that start on one day, the one that ends first comes first; one that
# has no end, or one with unknown parts, comes last; what is still equal stands in the order of the file.

[[example]]
shows = "episodes are chained by their start; one without a start has no place"
given.sw_episodes = """
child, sw_decom
A1,    2025-06-01
A1,    2025-04-01
A2,    2025-04-01
A1,
"""
expect = """
row_id, previous_row, next_row
1,      2,
2,      ,             1
3,      ,
"""

[[example]]
shows = "on one day the shorter comes first, the open one last, and equal ones in the order of the file"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2025-04-01,
A1,    2025-04-01, 2025-06-01
A1,    2025-04-01, 2025-05-01
A1,    2025-04-01, 2025-05-01
"""
expect = """
row_id, previous_row, next_row
1,      2,
2,      4,            1
3,      ,             4
4,      3,            2
"""
*/

with placed as (
    select
        row_id,
        child,
        row_number() over (order by child, sw_decom, coalesce(sw_dec, date '9999-12-31'), row_id) as place
    from sw_episodes
    where sw_decom is not null
      and child is not null
)

select
    it.row_id,
    before.row_id as previous_row,
    after.row_id  as next_row
from placed as it
left join placed as before on before.child = it.child and before.place = it.place - 1
left join placed as after  on after.child = it.child and after.place = it.place + 1
order by it.row_id
