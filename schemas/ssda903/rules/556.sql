/*
code   = "556"
says   = "An episode under a freeing order began before the decision to place the child for adoption."
to_do  = "Put right the legal status or start of the episode, or the date of the decision."
table  = "episodes"
about  = ["decom", "ls"]
weight = "error"
until  = 2024

[[example]]
shows = "the decision may fall on the day the episode began, not after it; other statuses are not judged"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, decom,      ls
A1,    2023-06-01, D1
A1,    2023-06-02, D1
A2,    2023-06-01, C2
A3,    2023-06-01, D1
A4,    ,           D1
A5,    2023-06-01, D1
"""
given.placed_adoption = """
child, date_placed
A1,    2023-06-02
A2,    2023-07-01
A3,    2023-05-31
A4,    2023-07-01
A5,
A6,    2023-07-01
"""
finds.episodes = [1]
*/

select distinct episodes.row_id as episodes_row
from episodes
join placed_adoption on placed_adoption.child = episodes.child
where episodes.ls = 'D1'
  and placed_adoption.date_placed > episodes.decom
