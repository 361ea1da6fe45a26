/*
code   = "503D"
says   = "The placement is not the one that last year's return gave for the episode still open at its end."
to_do  = "Give the episode as it was given last year. If it changed since, a new episode begins with the change; if last year's was wrong, tell the department."
table  = "episodes"
about  = ["place"]
weight = "error"
since  = 2025
until  = 2025

[[example]]
shows = "another value, one that has gone and one that is new are found; the same one is not, nor is an episode that had ended"
given.episodes = """
child, decom,      dec,        place
A1,    2025-03-01, ,           K1
A2,    2025-03-01, ,           K1
A3,    2025-03-01, ,
A4,    2025-03-01, ,           K1
A5,    2025-03-01, ,
A6,    2025-03-01, ,           K1
A7,    2025-03-01, ,           K1
A8,    2025-03-01, ,           K1
"""
given.episodes_last = """
child, decom,      dec,        place
A1,    2025-03-01, ,           K1
A2,    2025-03-01, ,           K2
A3,    2025-03-01, ,           K1
A4,    2025-03-01, ,
A5,    2025-03-01, ,
A6,    2025-03-01, 2025-03-31, K2
A7,    2025-03-01, abc,        K2
"""
finds.episodes = [2, 3, 4]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        place
A1,    2025-06-01, ,           K1
A1,    2025-03-01, ,           K2
A2,    2025-06-01, ,           K2
A2,    2025-03-01, ,           K1
A3,    abc,        ,           K2
A3,    2025-03-01, ,           K1
A4,    2025-03-02, ,           K2
A5,    2025-03-01, ,           K2
A6,    abc,        ,           K2
"""
given.episodes_last = """
child, decom,      dec,        place
A1,    2025-03-01, ,           K1
A1,    2025-01-01, 2025-03-01, K2
A2,    2025-01-01, ,           K2
A2,    2025-03-01, ,           K1
A3,    2025-03-01, ,           K1
A3,    abc,        ,           U1
A4,    2025-03-01, ,           K1
A5,    2025-03-01, 2025-03-31, K1
A5,    2025-01-01, ,           U1
A6,    2025-03-01, ,           K1
"""
finds.episodes = [2, 7]

[[example]]
shows = "H5 may have become K3, and only that"
with  = { period_end = 2025-03-31 }
given.episodes = """
child, decom,      place
A1,    2024-03-01, K3
A2,    2024-03-01, K3
A3,    2024-03-01, K2
A4,    2024-03-01, H5
A5,    2024-03-01,
A6,    2024-03-01, K3
"""
given.episodes_last = """
child, decom,      place
A1,    2024-03-01, H5
A2,    2024-03-01, K2
A3,    2024-03-01, H5
A4,    2024-03-01, K3
A5,    2024-03-01, H5
A6,    2024-03-01,
"""
finds.episodes = [2, 3, 4, 5, 6]
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
  and (episodes.place is distinct from before.place)
  -- supported accommodation has a code of its own since 2024/25
  and not coalesce(before.place = 'H5' and episodes.place = 'K3', false)
