/*
title   = "Periods of care"
grain   = "One row for each chain of a child's episodes that touch."
columns = [
  { name = "child", type = "id",   personal = "identifier" },
  { name = "began", type = "date", personal = "none" },
  { name = "ended", type = "date", personal = "none" },
]

# A period goes on while one of its episodes has no end that can be read.

[[example]]
shows = "episodes that touch are one period; a gap begins another; one that is open has no end"
given.episodes = """
child, decom,      dec
A1,    2025-04-01, 2025-06-01
A1,    2025-06-01, 2025-08-01
A1,    2025-09-01,
A2,    2025-04-01, abc
A3,    ,           2025-08-01
"""
expect = """
child, began,      ended
A1,    2025-04-01, 2025-08-01
A1,    2025-09-01,
A2,    2025-04-01,
"""
*/

select
    child,
    min(decom)                                        as began,
    case when count(dec) = count(*) then max(dec) end as ended
from episodes
where care_number is not null
group by child, care_number
order by child, began
