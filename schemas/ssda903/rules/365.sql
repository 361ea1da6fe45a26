/*
code   = "365"
says   = "A short break lasted longer than seventeen days."
to_do  = "Put right the days, or the legal status: a stay of more than seventeen days is no short break."
table  = "episodes"
about  = ["dec", "decom", "ls"]
weight = "error"

[[example]]
shows = "seventeen days are not found, eighteen are; what goes on is counted to the end of the year"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2025-06-01, 2025-06-18, V3
A2,    2025-06-01, 2025-06-19, V3
A3,    2026-03-14, ,           V3
A4,    2026-03-13, ,           V3
A5,    2026-03-13, soon,       V3
A6,    2025-06-01, 2025-08-01, V4
A7,    2025-06-01, 2025-08-01,
A8,    ,           2025-08-01, V3
"""
finds.episodes = [2, 4]
*/

select row_id as episodes_row
from episodes
where ls = 'V3'
  and days_between(decom, case when dec is null and dec_wrong is null then :period_end else dec end) > 17
