/*
code   = "503D"
says   = "The placement is not the one that last year's return gave for the episode still open at its end."
to_do  = "Give the episode as it was given last year. If it changed since, a new episode begins with the change; if last year's was wrong, tell the department."
table  = "episodes"
about  = ["place"]
weight = "error"
since  = 2026

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
shows = "H5 may have become K3, and Z1 one of its four kinds"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      place
A1,    2025-03-01, K3
A2,    2025-03-01, K3
A3,    2025-03-01, K2
A4,    2025-03-01, H5
A5,    2025-03-01,
A6,    2025-03-01, K3
A7,    2025-03-01, Z11
A8,    2025-03-01, Z12
A9,    2025-03-01, Z13
B1,    2025-03-01, Z14
B2,    2025-03-01, Z11
B3,    2025-03-01, K3
B4,    2025-03-01,
B5,    2025-03-01, Z11
B6,    2025-03-01, Z11
"""
given.episodes_last = """
child, decom,      place
A1,    2025-03-01, H5
A2,    2025-03-01, K2
A3,    2025-03-01, H5
A4,    2025-03-01, K3
A5,    2025-03-01, H5
A6,    2025-03-01,
A7,    2025-03-01, Z1
A8,    2025-03-01, Z1
A9,    2025-03-01, Z1
B1,    2025-03-01, Z1
B2,    2025-03-01, Z12
B3,    2025-03-01, Z1
B4,    2025-03-01, Z1
B5,    2025-03-01,
B6,    2025-03-01, H5
"""
finds.episodes = [2, 3, 4, 5, 6, 11, 12, 13, 14, 15]
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
  -- since 2025/26 other placements are told apart
  and not coalesce(before.place = 'Z1' and episodes.place in ('Z11', 'Z12', 'Z13', 'Z14'), false)
