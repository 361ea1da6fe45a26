/*
code   = "385"
says   = "The episode ended after the end of the year."
to_do  = "Put right the end date. What ends after 31 March is still open in this return."
table  = "episodes"
about  = ["dec"]
weight = "error"

[[example]]
shows = "the last day of the year is in, the day after is out; an open episode and an unreadable date are not found"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, dec
A1,    2026-03-31
A2,    2026-04-01
A3,    2025-04-01
A4,
A5,    32/13/2026
"""
finds.episodes = [2]
*/

select row_id as episodes_row
from episodes
where dec > :period_end
