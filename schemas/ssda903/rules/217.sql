/*
code   = "217"
says   = "The child was placed for adoption with the present foster carer, but the episode's reason is not one that such a step can have."
to_do  = "Give S, T or U as the reason for the new episode, or put right the placement."
table  = "episodes"
about  = ["rne", "place", "decom"]
weight = "error"

[[example]]
shows = "from 1 April 2015 on, both kinds of placement with the present carer need S, T or U"
given.episodes = """
child, place, decom,      rne
A1,    A3,    2015-04-01, P
A2,    A5,    2015-04-01, L
A3,    A3,    2015-03-31, P
A4,    A5,    2025-06-01, S
A5,    A5,    2025-06-01, T
A6,    A5,    2025-06-01, U
A7,    A5,    2025-06-01, B
A8,    A5,    2025-06-01,
A9,    A4,    2025-06-01, P
A10,   A3,    ,           P
A11,   ,      2025-06-01, P
"""
finds.episodes = [1, 2, 7, 8]
*/

select row_id as episodes_row
from episodes
where place in ('A3', 'A5')
  and decom >= date '2015-04-01'
  and (rne is null or rne not in ('S', 'T', 'U'))
