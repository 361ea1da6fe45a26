/*
code   = "359"
says   = "The child turned eighteen before the year ended, but the episode goes on."
to_do  = "Enter the end of the episode, on the eighteenth birthday at the latest, or put right the date of birth."
table  = "episodes"
about  = ["dec", "ls", "place"]
weight = "error"

# A single period of accommodation (V2) in a children's home (K2) may go on.

[[example]]
shows = "eighteen on the day before the last is found, on the last day it is not; what has any end is not"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob
A1,    2008-03-30
A2,    2008-03-31
A3,    2008-03-30
A4,    2008-03-30
A5,
A6,    2008-03-30
A6,    2008-03-30
"""
given.episodes = """
child, dec,        ls, place
A1,    ,           C2, U1
A2,    ,           C2, U1
A3,    2026-03-30, C2, U1
A4,    soon,       C2, U1
A5,    ,           C2, U1
A6,    ,           C2, U1
A7,    ,           C2, U1
"""
finds.episodes = [1, 6]

[[example]]
shows = "only both codes together let an episode go on"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob
A1,    2007-06-01
"""
given.episodes = """
child, dec, ls, place
A1,    ,    V2, K2
A1,    ,    V2, K1
A1,    ,    C2, K2
A1,    ,    V2,
A1,    ,    ,   K2
"""
finds.episodes = [2, 3, 4, 5]
*/

-- eighteen before the last day is eighteen the day before it
select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.dec is null
  and episodes.dec_wrong is null
  and (episodes.ls is null or episodes.ls <> 'V2' or episodes.place is null or episodes.place <> 'K2')
  and age_on(header.dob, :period_end - interval '1 day') >= 18
