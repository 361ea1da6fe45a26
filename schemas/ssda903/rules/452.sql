/*
code   = "452"
says   = "The placement that was open at the end of last year is now in another authority."
to_do  = "Check the postcode of the placement against last year's return. If the child moved, record the move as a new episode."
table  = "episodes"
about  = ["pl_la"]
weight = "error"

[[example]]
shows = "the open episode of last year and this year's first have one authority if they have one reason; a blank is no authority"
given.episodes_last = """
child, decom,      dec,        rne, pl_la
A1,    2024-06-01, ,           S,   E10000014
A2,    2024-06-01, ,           S,   E10000014
A3,    2024-06-01, ,           S,   E10000014
A4,    2024-06-01, 2025-01-01, S,   E10000014
A5,    2024-06-01, ,           S,
A6,    2024-06-01, ,           S,   E10000014
A7,    2024-06-01, 32/13/2025, S,   E10000014
A8,    2024-06-01, ,           ,    E10000014
A9,    2024-06-01, ,           S,
"""
given.episodes = """
child, decom,      rne, pl_la
A1,    2024-06-01, S,   E10000014
A2,    2024-06-01, S,   WAL
A3,    2024-06-01, P,   WAL
A4,    2024-06-01, S,   WAL
A5,    2024-06-01, S,   WAL
A6,    2024-06-01, S,
A7,    2024-06-01, S,   WAL
A8,    2024-06-01, ,    WAL
A9,    2024-06-01, S,
B1,    2024-06-01, S,   WAL
"""
finds.episodes = [2, 5, 6]

[[example]]
shows = "of last year the latest episode counts, of this year the earliest; episodes without a start do not"
given.episodes_last = """
child, decom,      dec,        rne, pl_la
A1,    2024-09-01, ,           S,   E10000014
A1,    2024-06-01, ,           S,   WAL
A2,    2024-06-01, ,           S,   WAL
A2,    2024-09-01, ,           S,   E10000014
A3,    2024-06-01, ,           S,   WAL
A3,    2024-09-01, 2025-01-01, S,   E10000014
A4,    2024-06-01, ,           S,   E10000014
A4,    ,           ,           S,   E10000014
A5,    2024-06-01, ,           S,   WAL
A5,    2024-06-01, ,           S,   E10000014
"""
given.episodes = """
child, decom,      rne, pl_la
A1,    2025-06-01, S,   WAL
A1,    2024-09-01, S,   E10000014
A2,    2024-09-01, S,   WAL
A2,    2025-06-01, S,   WAL
A3,    2024-09-01, S,   WAL
A4,    2024-06-01, S,   E10000014
A4,    ,           S,   WAL
A5,    2024-06-01, S,   E10000014
"""
finds.episodes = [3]
*/

select episodes.row_id as episodes_row
from episodes
join episodes_last as earlier on earlier.child = episodes.child
where episodes.decom is not null
  and episodes.previous_row is null
  and earlier.decom is not null
  and earlier.next_row is null
  and earlier.dec is null
  and earlier.dec_wrong is null
  and earlier.rne = episodes.rne
  and (earlier.pl_la is distinct from episodes.pl_la)
