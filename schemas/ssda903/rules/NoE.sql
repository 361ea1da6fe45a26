/*
code   = "NoE"
says   = "An episode began before the year, and the child was not in last year's return."
to_do  = "Put right the start of the episode, or tell the department that last year's return left the child out."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "the day before the year is found and its first day is not; any episode last year is enough"
given.episodes = """
child, decom
A1,    2025-03-31
A2,    2025-04-01
A3,    2025-03-31
A1,    2025-06-01
A4,    abc
,      2025-03-31
"""
given.episodes_last = """
child, decom
A3,    2024-06-01
,      2024-06-01
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where decom < :period_start
  and child not in (select child from episodes_last where child is not null)
