/*
code   = "354"
says   = "The episode starts after the end of the year."
to_do  = "Put right the start of the episode, or leave the episode for next year's return."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "the last day of the year is inside, the day after is not"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom
A1,    2026-04-01
A2,    2026-03-31
A3,
A4,    soon
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where decom > :period_end
