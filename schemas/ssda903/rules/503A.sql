/*
code   = "503A"
says   = "The reason for the episode is not the one that last year's return gave for the episode still open at its end."
to_do  = "Give the episode as it was given last year. If it changed since, a new episode begins with the change; if last year's was wrong, tell the department."
table  = "episodes"
about  = ["rne"]
weight = "error"

[[example]]
shows = "another value, one that has gone and one that is new are found; the same one is not, nor is an episode that had ended"
given.episodes = """
child, decom,      dec,        rne
A1,    2025-03-01, ,           S
A2,    2025-03-01, ,           S
A3,    2025-03-01, ,
A4,    2025-03-01, ,           S
A5,    2025-03-01, ,
A6,    2025-03-01, ,           S
A7,    2025-03-01, ,           S
A8,    2025-03-01, ,           S
"""
given.episodes_last = """
child, decom,      dec,        rne
A1,    2025-03-01, ,           S
A2,    2025-03-01, ,           P
A3,    2025-03-01, ,           S
A4,    2025-03-01, ,
A5,    2025-03-01, ,
A6,    2025-03-01, 2025-03-31, P
A7,    2025-03-01, abc,        P
"""
finds.episodes = [2, 3, 4]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        rne
A1,    2025-06-01, ,           S
A1,    2025-03-01, ,           P
A2,    2025-06-01, ,           P
A2,    2025-03-01, ,           S
A3,    abc,        ,           P
A3,    2025-03-01, ,           S
A4,    2025-03-02, ,           P
A5,    2025-03-01, ,           P
A6,    abc,        ,           P
"""
given.episodes_last = """
child, decom,      dec,        rne
A1,    2025-03-01, ,           S
A1,    2025-01-01, 2025-03-01, P
A2,    2025-01-01, ,           P
A2,    2025-03-01, ,           S
A3,    2025-03-01, ,           S
A3,    abc,        ,           L
A4,    2025-03-01, ,           S
A5,    2025-03-01, 2025-03-31, S
A5,    2025-01-01, ,           L
A6,    2025-03-01, ,           S
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
  and (episodes.rne is distinct from before.rne)
