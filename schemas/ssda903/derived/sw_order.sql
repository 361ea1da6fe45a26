/*
title   = "The order of a child's social worker episodes"
grain   = "One row for each social worker episode with a start date."
adds_to = "sw_episodes"
columns = [
  { name = "previous_row", type = "whole" },
  { name = "next_row",     type = "whole" },
]

# In the order of their start dates; two that start on one day, in the order of the file.

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
*/

select
    row_id,
    lag(row_id)  over (partition by child order by sw_decom, row_id) as previous_row,
    lead(row_id) over (partition by child order by sw_decom, row_id) as next_row
from sw_episodes
where sw_decom is not null
  and child is not null
order by row_id
