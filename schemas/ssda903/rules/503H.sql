/*
code   = "503H"
says   = "The authority in which the placement lies is not the one that last year's return gave for the episode still open at its end."
to_do  = "Check the postcode of the placement, this year and last: the same episode cannot lie in two authorities."
table  = "episodes"
about  = ["pl_la", "pl_post"]
weight = "error"

[[example]]
shows = "another value, one that has gone and one that is new are found; the same one is not, nor is an episode that had ended"
given.episodes = """
child, decom,      dec,        pl_la
A1,    2025-03-01, ,           E09000027
A2,    2025-03-01, ,           E09000027
A3,    2025-03-01, ,
A4,    2025-03-01, ,           E09000027
A5,    2025-03-01, ,
A6,    2025-03-01, ,           E09000027
A7,    2025-03-01, ,           E09000027
A8,    2025-03-01, ,           E09000027
"""
given.episodes_last = """
child, decom,      dec,        pl_la
A1,    2025-03-01, ,           E09000027
A2,    2025-03-01, ,           E09000026
A3,    2025-03-01, ,           E09000027
A4,    2025-03-01, ,
A5,    2025-03-01, ,
A6,    2025-03-01, 2025-03-31, E09000026
A7,    2025-03-01, abc,        E09000026
"""
finds.episodes = [2, 3, 4]

[[example]]
shows = "the child's first episode this year is compared with the last one of last year, wherever they stand"
given.episodes = """
child, decom,      dec,        pl_la
A1,    2025-06-01, ,           E09000027
A1,    2025-03-01, ,           E09000026
A2,    2025-06-01, ,           E09000026
A2,    2025-03-01, ,           E09000027
A3,    abc,        ,           E09000026
A3,    2025-03-01, ,           E09000027
A4,    2025-03-02, ,           E09000026
A5,    2025-03-01, ,           E09000026
A6,    abc,        ,           E09000026
"""
given.episodes_last = """
child, decom,      dec,        pl_la
A1,    2025-03-01, ,           E09000027
A1,    2025-01-01, 2025-03-01, E09000026
A2,    2025-01-01, ,           E09000026
A2,    2025-03-01, ,           E09000027
A3,    2025-03-01, ,           E09000027
A3,    abc,        ,           WAL
A4,    2025-03-01, ,           E09000027
A5,    2025-03-01, 2025-03-31, E09000027
A5,    2025-01-01, ,           WAL
A6,    2025-03-01, ,           E09000027
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
  and (episodes.pl_la is distinct from before.pl_la)
