/*
code   = "141"
says   = "The date on which the episode began is not a real date."
to_do  = "Enter the first day of the episode as day, month and year."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "what is no day of the calendar is found; a blank is reported as such"
given.episodes = """
child, decom
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
where decom_wrong is not null
