/*
code   = "503B"
says   = "The legal status is not the one that last year's return gave for the episode still open at its end."
to_do  = "Give the episode as it was given last year. If it changed since, a new episode begins with the change; if last year's was wrong, tell the department."
table  = "episodes"
about  = ["ls"]
weight = "error"

[[example]]
shows = "another value, one that has gone and one that is new are found; the same one is not, nor is an episode that had ended"
given.episodes = """
child, decom,      dec,        ls
A1,    2025-03-01, ,           C1
A2,    2025-03-01, ,           C1
A3,    2025-03-01, ,
A4,    2025-03-01, ,           C1
A5,    2025-03-01, ,
A6,    2025-03-01, ,           C1
A7,    2025-03-01, ,           C1
A8,    2025-03-01, ,           C1
"""
given.episodes_last = """
child, decom,      dec,        ls
A1,    2025-03-01, ,           C1
A2,    2025-03-01, ,           C2
A3,    2025-03-01, ,           C1
A4,    2025-03-01, ,
A5,    2025-03-01, ,
A6,    2025-03-01, 2025-03-31, C2
A7,    2025-03-01, abc,        C2
"""
finds.episodes = [2, 3, 4]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        ls
A1,    2025-06-01, ,           C1
A1,    2025-03-01, ,           C2
A2,    2025-06-01, ,           C2
A2,    2025-03-01, ,           C1
A3,    abc,        ,           C2
A3,    2025-03-01, ,           C1
A4,    2025-03-02, ,           C2
A5,    2025-03-01, ,           C2
A6,    abc,        ,           C2
"""
given.episodes_last = """
child, decom,      dec,        ls
A1,    2025-03-01, ,           C1
A1,    2025-01-01, 2025-03-01, C2
A2,    2025-01-01, ,           C2
A2,    2025-03-01, ,           C1
A3,    2025-03-01, ,           C1
A3,    abc,        ,           V2
A4,    2025-03-01, ,           C1
A5,    2025-03-01, 2025-03-31, C1
A5,    2025-01-01, ,           V2
A6,    2025-03-01, ,           C1
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
  and (episodes.ls is distinct from before.ls)
