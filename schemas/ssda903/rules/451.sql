/*
code   = "451"
says   = "A child is still in care under a freeing order (D1), and there are no such orders any more."
to_do  = "Record the day on which the legal status changed, or put right the status."
table  = "episodes"
about  = ["ls", "dec", "rec"]
weight = "error"
until  = 2024

[[example]]
shows = "an open episode under D1 is found; one with an end, of which any part is recorded, and other statuses are not"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, ls, dec,        rec
A1,    D1, ,
A2,    D1, 2023-06-01, X1
A3,    D1, 2023-06-01,
A4,    D1, ,           X1
A5,    D1, 32/13/2023,
A6,    C2, ,
A7,    ,   ,
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where ls = 'D1'
  and dec is null
  and dec_wrong is null
  and rec is null
