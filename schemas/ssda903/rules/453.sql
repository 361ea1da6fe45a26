/*
code   = "453"
says   = "The placement that was open at the end of last year is now at another distance from home."
to_do  = "Check the postcodes of home and placement against last year's return. If the child moved, record the move as a new episode."
table  = "episodes"
about  = ["pl_distance"]
weight = "error"

[[example]]
shows = "a difference of 0.2 miles (to a thousandth) either way, or a distance where there was none, is found; less, another reason and a closed episode are not"
given.episodes_last = """
child, decom,      dec,        rne, pl_distance
A1,    2024-06-01, ,           S,   10.0
A2,    2024-06-01, ,           S,   10.0
A3,    2024-06-01, ,           S,   10.0
A4,    2024-06-01, ,           S,   10.0
A5,    2024-06-01, 2025-01-01, S,   10.0
A6,    2024-06-01, ,           S,
A7,    2024-06-01, ,           S,   10.0
A8,    2024-06-01, 32/13/2025, S,   10.0
A9,    2024-06-01, ,           ,    10.0
B1,    2024-06-01, ,           S,   10.0
B2,    2024-06-01, ,           S,
B4,    2024-06-01, ,           S,   10.0
B5,    2024-06-01, ,           S,   10.0
"""
given.episodes = """
child, decom,      rne, pl_distance
A1,    2024-06-01, S,   10.1
A2,    2024-06-01, S,   10.2
A3,    2024-06-01, S,   9.8
A4,    2024-06-01, P,   99.0
A5,    2024-06-01, S,   99.0
A6,    2024-06-01, S,   10.0
A7,    2024-06-01, S,
A8,    2024-06-01, S,   99.0
A9,    2024-06-01, ,    99.0
B1,    2024-06-01, S,   99.0
B2,    2024-06-01, S,
B3,    2024-06-01, S,   99.0
B4,    2024-06-01, S,   10.1996
B5,    2024-06-01, S,   10.196
"""
finds.episodes = [2, 3, 6, 10, 13]

[[example]]
shows = "of last year the latest episode counts, of this year the earliest; episodes without a start do not"
given.episodes_last = """
child, decom,      dec,        rne, pl_distance
A1,    2024-09-01, ,           S,   10.0
A1,    2024-06-01, ,           S,   50.0
A2,    2024-06-01, ,           S,   50.0
A2,    2024-09-01, ,           S,   10.0
A3,    2024-06-01, ,           S,   50.0
A3,    2024-09-01, 2025-01-01, S,   10.0
A4,    2024-06-01, ,           S,   10.0
A4,    ,           ,           S,   10.0
A5,    2024-06-01, ,           S,   50.0
A5,    2024-06-01, ,           S,   10.0
"""
given.episodes = """
child, decom,      rne, pl_distance
A1,    2025-06-01, S,   50.0
A1,    2024-09-01, S,   10.0
A2,    2024-09-01, S,   50.0
A2,    2025-06-01, S,   50.0
A3,    2024-09-01, S,   50.0
A4,    2024-06-01, S,   10.0
A4,    ,           S,   50.0
A5,    2024-06-01, S,   10.0
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
  and episodes.pl_distance is not null
  and (earlier.pl_distance is null
    or round(abs(episodes.pl_distance - earlier.pl_distance), 3) >= 0.2)  -- 10.2 - 10.0 is a little less than 0.2
