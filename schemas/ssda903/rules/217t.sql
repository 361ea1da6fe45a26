/*
code   = "217t"
says   = "A child was in independent living (P2) after 28 October 2023, the last day on which that placement could be used."
to_do  = "Record the placement's new code from that day on, or put right the day the episode ended."
table  = "episodes"
about  = ["place", "dec"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "an episode that ended on the day is in time; one that ended the day after, or goes on, is not"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, place, dec
A1,    P2,    2023-10-28
A2,    P2,    2023-10-29
A3,    P2,
A4,    P2,    abc
A5,    P1,    2023-10-29
A6,    P1,
A7,    ,      2023-10-29
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where place = 'P2'
  and (dec > date '2023-10-28' or (dec is null and dec_wrong is null))
