/*
code   = "502"
says   = "An episode was open at the end of last year, and this year's first episode did not begin on its day."
to_do  = "Carry last year's open episode over with its own start date, or amend last year's return."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "the start must be the same day; a child whose last year ended closed, or who was not there, is not found"
given.episodes_last = """
child, decom,      dec
A1,    2024-06-01,
A2,    2024-06-01,
A3,    2024-06-01,
A4,    2024-06-01, 2025-01-01
A5,    2024-06-01, 32/13/2025
A6,    ,
A7,    2024-04-01, 2024-06-01
A7,    2024-06-01,
A9,    2024-06-01,
"""
given.episodes = """
child, decom
A1,    2024-06-01
A2,    2024-06-02
A3,    2024-05-31
A4,    2024-06-02
A5,    2024-06-02
A6,    2024-06-02
A7,    2025-06-01
A7,    2024-06-01
A8,    2024-06-02
A9,
"""
finds.episodes = [2, 3]
*/

select episodes.row_id as episodes_row
from episodes
join episodes_last as earlier on earlier.child = episodes.child
where episodes.previous_row is null
  and earlier.dec is null
  and earlier.dec_wrong is null
  and earlier.decom <> episodes.decom
