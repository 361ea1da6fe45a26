/*
code   = "375"
says   = "A temporary stay in hospital (T1) lasted more than 42 days."
to_do  = "Check the dates. After 42 days the hospital is the child's placement and has a code of its own."
table  = "episodes"
about  = ["place", "decom", "dec"]
weight = "error"

[[example]]
shows = "42 days are allowed, one more is not; an open episode and another placement are not found"
given.episodes = """
child, decom,      dec,        place
A1,    2025-05-01, 2025-06-12, T1
A2,    2025-05-01, 2025-06-13, T1
A3,    2025-05-01, 2025-07-12, T1
A4,    2025-05-01, 2025-06-13, T2
A5,    2025-05-01, ,           T1
A6,    ,           2025-06-13, T1
A7,    2025-05-01, 2025-05-04, T1
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where place = 'T1'
  and days_between(decom, dec) > 42
