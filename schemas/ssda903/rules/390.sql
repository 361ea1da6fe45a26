/*
code   = "390"
says   = "The child was adopted (E11 or E12) from a placement that was not for adoption."
to_do  = "Record the placement for adoption (A3 to A6) in which the child lived, or put right the reason for ending."
table  = "episodes"
about  = ["place", "rec"]
weight = "error"

[[example]]
shows = "adoption comes after A3, A4, A5 or A6; another placement or none is found"
given.episodes = """
child, place, rec
A1,    A3,    E11
A2,    A4,    E12
A3,    A5,    E11
A4,    A6,    E12
A5,    U1,    E11
A6,    U1,    E12
A7,    ,      E12
A8,    U1,    E13
A9,    U1,
"""
finds.episodes = [5, 6, 7]
*/

select row_id as episodes_row
from episodes
where rec in ('E11', 'E12')
  and (place is null or place not in ('A3', 'A4', 'A5', 'A6'))
