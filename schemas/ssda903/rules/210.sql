/*
code   = "210"
says   = "The pupil number is said to be on its way still (UN4), but the child came into care more than a week before the year ended."
to_do  = "Enter the pupil number, or the code that says why there is none."
table  = "header"
about  = ["upn"]
weight = "error"

[[example]]
shows = "an episode that starts before 24 March is found with the child's number; on 24 March, or with another code, it is not"
with  = { period_end = 2026-03-31 }
given.header = """
child, upn
A1,    UN4
A2,    UN4
A3,    UN3
A4,
A5,    UN4
A6,    UN4
"""
given.episodes = """
child, decom
A1,    2026-03-23
A2,    2026-03-24
A3,    2025-06-01
A4,    2025-06-01
A5,    2025-06-01
A5,    2026-03-25
A6,
"""
finds.header   = [1, 5]
finds.episodes = [1, 5]
*/

select header.row_id as header_row, episodes.row_id as episodes_row
from header
join episodes on episodes.child = header.child
where header.upn = 'UN4'
  and episodes.decom < :week_before_end
