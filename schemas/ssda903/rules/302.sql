/*
code   = "302"
says   = "The child's first episode starts before the child was born."
to_do  = "Put right the start of the episode, or the date of birth."
table  = "episodes"
about  = ["decom"]
weight = "error"

[[example]]
shows = "only the first episode is asked; the birthday itself is not found"
given.header = """
child, dob
A1,    2025-05-10
A2,    2025-05-10
A3,    2025-05-10
A4,
"""
given.episodes = """
child, decom
A1,    2025-06-01
A1,    2025-05-08
A1,    2025-05-09
A2,    2025-05-10
A3,    2025-05-09
A3,    ,
A4,    2025-05-09
A5,    2025-05-09
"""
finds.episodes = [2, 5]
finds.header   = [1, 3]
*/

select episodes.row_id as episodes_row, header.row_id as header_row
from episodes
join header on header.child = episodes.child
where episodes.previous_row is null
  and episodes.decom < header.dob
