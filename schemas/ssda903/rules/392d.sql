/*
code   = "392d"
says   = "The placement has the same postcode as the child's home, and the child is not placed with parents."
to_do  = "Put right the postcode that is wrong, or record the placement as one with parents (P1)."
table  = "episodes"
about  = ["pl_post", "home_post", "place"]
weight = "error"

[[example]]
shows = "the same postcode twice is found unless the child lives with parents; different ones and blanks are not"
given.episodes = """
child, home_post, pl_post, place
A1,    QB1 1AA,   QB1 1AA, U1
A2,    QB1 1AA,   QB1 1AA, P1
A3,    QB1 1AA,   QB1 1AB, U1
A4,    QB1 1AA,   ,        U1
A5,    ,          QB1 1AA, U1
A6,    ,          ,        U1
A7,    QB1 1AA,   QB1 1AA,
"""
finds.episodes = [1]
*/

select row_id as episodes_row
from episodes
where home_post = pl_post
  and place <> 'P1'
