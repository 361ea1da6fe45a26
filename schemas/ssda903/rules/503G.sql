/*
code   = "503G"
says   = "The distance between home and placement is not the one of last year's return for the episode still open at its end."
to_do  = "Check both postcodes of the episode, this year and last: within one episode neither the home nor the placement moves."
table  = "episodes"
about  = ["pl_distance", "pl_post", "home_post"]
weight = "error"

[[example]]
shows = "a difference of 0.2 miles either way is found and one of 0.1 is not; differences are taken to one place; a distance that is new is found, one that has gone is not"
given.episodes = """
child, decom,      dec,        pl_distance
A1,    2025-03-01, ,           10.1
A2,    2025-03-01, ,           10.2
A3,    2025-03-01, ,           9.9
A4,    2025-03-01, ,           9.8
A5,    2025-03-01, ,           10
A6,    2025-03-01, ,
A7,    2025-03-01, ,
A8,    2025-03-01, ,           20
A9,    2025-03-01, ,           20
B1,    2025-03-01, ,           20
B2,    2025-03-01, ,           0
B3,    2025-03-01, ,           10.16
"""
given.episodes_last = """
child, decom,      dec,        pl_distance
A1,    2025-03-01, ,           10
A2,    2025-03-01, ,           10
A3,    2025-03-01, ,           10
A4,    2025-03-01, ,           10
A5,    2025-03-01, ,
A6,    2025-03-01, ,           10
A7,    2025-03-01, ,
A8,    2025-03-01, 2025-03-31, 10
A9,    2025-03-01, abc,        10
B2,    2025-03-01, ,
B3,    2025-03-01, ,           10
"""
finds.episodes = [2, 4, 5, 11, 12]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        pl_distance
A1,    2025-06-01, ,           10
A1,    2025-03-01, ,           20
A2,    2025-06-01, ,           20
A2,    2025-03-01, ,           10
A3,    abc,        ,           20
A3,    2025-03-01, ,           10
A4,    2025-03-02, ,           20
A5,    2025-03-01, ,           20
A6,    abc,        ,           20
"""
given.episodes_last = """
child, decom,      dec,        pl_distance
A1,    2025-03-01, ,           10
A1,    2025-01-01, 2025-03-01, 20
A2,    2025-01-01, ,           20
A2,    2025-03-01, ,           10
A3,    2025-03-01, ,           10
A3,    abc,        ,           30
A4,    2025-03-01, ,           10
A5,    2025-03-01, 2025-03-31, 10
A5,    2025-01-01, ,           30
A6,    2025-03-01, ,           10
"""
finds.episodes = [2, 7]
*/

select episodes.row_id as episodes_row
from episodes
join episodes_last as before on before.child = episodes.child
where episodes.previous_row is null
  and episodes.decom is not null
  and before.next_row is null
  and before.decom is not null
  and before.dec is null
  and before.dec_wrong is null
  and (round(abs(episodes.pl_distance - before.pl_distance), 1) >= 0.2
       or (episodes.pl_distance is not null and before.pl_distance is null))
