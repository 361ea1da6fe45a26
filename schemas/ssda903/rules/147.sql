/*
code   = "147"
says   = "The date on which the episode ended is not a real date."
to_do  = "Enter the last day of the episode as day, month and year, or leave it blank if the episode goes on."
table  = "episodes"
about  = ["dec"]
weight = "error"

[[example]]
shows = "a blank is fine; what is no day of the calendar is found"
given.episodes = """
child, dec
A1,    2025-06-01
A2,
A3,    2012-02-29
A4,    2025-02-30
A5,    2025
"""
finds.episodes = [4, 5]
*/

select row_id as episodes_row
from episodes
where dec_wrong is not null
