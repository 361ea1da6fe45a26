/*
code   = "376"
says   = "A temporary placement for the carer's holiday (T3) lasted more than 21 days."
to_do  = "Check the dates. After 21 days the stay is a placement of its own: record it as one."
table  = "episodes"
about  = ["place", "decom", "dec"]
weight = "error"

[[example]]
shows = "21 days are allowed, one more is not; an open episode and another placement are not found"
given.episodes = """
child, decom,      dec,        place
A1,    2025-05-01, 2025-05-22, T3
A2,    2025-05-01, 2025-05-23, T3
A3,    2025-05-01, 2025-06-21, T3
A4,    2025-05-01, 2025-05-23, T2
A5,    2025-05-01, ,           T3
A6,    ,           2025-05-23, T3
A7,    2025-05-01, 2025-05-04, T3
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where place = 'T3'
  and days_between(decom, dec) > 21
