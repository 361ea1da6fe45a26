/*
code   = "503F"
says   = "The URN of the placement is not the one that last year's return gave for the episode still open at its end."
to_do  = "Give the episode as it was given last year. If it changed since, a new episode begins with the change; if last year's was wrong, tell the department."
table  = "episodes"
about  = ["urn"]
weight = "error"

[[example]]
shows = "another value, one that has gone and one that is new are found; the same one is not, nor is an episode that had ended"
given.episodes = """
child, decom,      dec,        urn
A1,    2025-03-01, ,           SC900001
A2,    2025-03-01, ,           SC900001
A3,    2025-03-01, ,
A4,    2025-03-01, ,           SC900001
A5,    2025-03-01, ,
A6,    2025-03-01, ,           SC900001
A7,    2025-03-01, ,           SC900001
A8,    2025-03-01, ,           SC900001
"""
given.episodes_last = """
child, decom,      dec,        urn
A1,    2025-03-01, ,           SC900001
A2,    2025-03-01, ,           SC900002
A3,    2025-03-01, ,           SC900001
A4,    2025-03-01, ,
A5,    2025-03-01, ,
A6,    2025-03-01, 2025-03-31, SC900002
A7,    2025-03-01, abc,        SC900002
"""
finds.episodes = [2, 3, 4]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        urn
A1,    2025-06-01, ,           SC900001
A1,    2025-03-01, ,           SC900002
A2,    2025-06-01, ,           SC900002
A2,    2025-03-01, ,           SC900001
A3,    abc,        ,           SC900002
A3,    2025-03-01, ,           SC900001
A4,    2025-03-02, ,           SC900002
A5,    2025-03-01, ,           SC900002
A6,    abc,        ,           SC900002
"""
given.episodes_last = """
child, decom,      dec,        urn
A1,    2025-03-01, ,           SC900001
A1,    2025-01-01, 2025-03-01, SC900002
A2,    2025-01-01, ,           SC900002
A2,    2025-03-01, ,           SC900001
A3,    2025-03-01, ,           SC900001
A3,    abc,        ,           SC900003
A4,    2025-03-01, ,           SC900001
A5,    2025-03-01, 2025-03-31, SC900001
A5,    2025-01-01, ,           SC900003
A6,    2025-03-01, ,           SC900001
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
  and (episodes.urn is distinct from before.urn)
