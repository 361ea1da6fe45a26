/*
code   = "379"
says   = "A temporary placement for another reason (T4) lasted more than 7 days."
to_do  = "Check the dates. After 7 days the stay is a placement of its own: record it as one."
table  = "episodes"
about  = ["place", "decom", "dec"]
weight = "error"

[[example]]
shows = "7 days are allowed, one more is not; an open episode and another placement are not found"
given.episodes = """
child, decom,      dec,        place
A1,    2025-05-01, 2025-05-08, T4
A2,    2025-05-01, 2025-05-09, T4
A3,    2025-05-01, 2025-06-07, T4
A4,    2025-05-01, 2025-05-09, T2
A5,    2025-05-01, ,           T4
A6,    ,           2025-05-09, T4
A7,    2025-05-01, 2025-05-04, T4
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where place = 'T4'
  and days_between(decom, dec) > 7
