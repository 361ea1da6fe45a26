/*
code   = "503J"
says   = "The placement that was open at the end of last year is inside the authority in one return and outside it in the other."
to_do  = "Put right the postcode in this year's first episode, or have last year's return corrected."
table  = "episodes"
about  = ["pl_location", "pl_post"]
weight = "error"

[[example]]
shows = "inside against outside and a place against none are found; the same place and none in both years are not"
given.episodes = """
child, decom,      pl_location
A1,    2025-06-01, IN
A2,    2025-06-01, OUT
A3,    2025-06-01, IN
A4,    2025-06-01, OUT
A5,    2025-06-01,
A6,    2025-06-01,
A7,    2025-06-01, OUT
"""
given.episodes_last = """
child, decom,      pl_location
A1,    2025-01-01, OUT
A2,    2025-01-01, IN
A3,    2025-01-01, IN
A4,    2025-01-01,
A5,    2025-01-01, IN
A6,    2025-01-01,
A8,    2025-01-01, IN
"""
finds.episodes = [1, 2, 4, 5]

[[example]]
shows = "only this year's first episode is compared, and only with last year's latest if that had no end"
given.episodes = """
child, decom,      pl_location
A1,    2025-07-01, OUT
A1,    2025-06-01, IN
A2,    2025-06-01, OUT
A2,    2025-07-01, OUT
A3,    2025-06-01, OUT
A4,    2025-06-01, OUT
A5,    abc,        OUT
A6,    2025-06-01, OUT
A6,    abc,        OUT
"""
given.episodes_last = """
child, decom,      dec,        pl_location
A1,    2024-05-01, ,           IN
A1,    2024-04-01, ,           OUT
A2,    2024-04-01, ,           OUT
A2,    2024-05-01, ,           IN
A3,    2024-04-01, 2025-02-01, IN
A4,    2024-04-01, abc,        IN
A5,    2024-04-01, ,           IN
A6,    2024-04-01, ,           OUT
A6,    abc,        ,           IN
"""
finds.episodes = [3]
*/

select episodes.row_id as episodes_row
from episodes
join episodes_last as latest on latest.child = episodes.child
where episodes.previous_row is null
  and episodes.decom is not null
  and latest.next_row is null
  and latest.decom is not null
  and latest.dec is null
  and latest.dec_wrong is null
  and episodes.pl_location is distinct from latest.pl_location
