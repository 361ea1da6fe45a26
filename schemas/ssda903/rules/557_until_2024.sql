/*
code   = "557"
says   = "A child in an adoptive placement or under a freeing or placement order left care without being adopted, but the decision to place the child for adoption is not recorded as taken back."
to_do  = "Record when and why the decision was taken back, or put right the reason the episode ended."
table  = "episodes"
about  = ["rec", "place", "ls"]
weight = "error"
until  = 2024

[[example]]
shows = "care that ends otherwise than by adoption ends the decision, with date and reason"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, place, ls, rec
A1,    A3,    C2, E4A
A2,    A4,    C2, E4A
A3,    A5,    C2, E4A
A4,    A6,    C2, E4A
A5,    U4,    E1, E4A
A6,    A3,    E1, X1
A7,    A3,    E1, E11
A8,    A3,    E1, E12
A9,    U4,    C2, E4A
B1,    A3,    E1,
B2,    A3,    E1, E4A
B3,    A3,    E1, E4A
B4,    A3,    E1, E4A
B5,    A3,    E1, E4A
,      A3,    E1, E4A
B6,    U4,    D1, E4A
"""
given.placed_adoption = """
child, date_placed_ceased, reason_placed_ceased
A1,    ,
A2,    2025-06-01,
A3,    ,                   RD1
A4,    2025-06-01,
B2,    2025-06-01,         RD1
B3,    in June,            RD1
B4,    2025-06-01,         RD1
B4,    ,
B7,    ,
"""
finds.episodes = [1, 2, 3, 4, 5, 13, 14, 16]
finds.placed_adoption = [1, 2, 3, 4, 8]
*/

select
    episodes.row_id        as episodes_row,
    placed_adoption.row_id as placed_adoption_row
from episodes
left join placed_adoption on placed_adoption.child = episodes.child
where (episodes.place in ('A3', 'A4', 'A5', 'A6') or episodes.ls in ('D1', 'E1'))
  and episodes.rec not in ('X1', 'E11', 'E12')
  and episodes.child is not null
  and (
      (placed_adoption.date_placed_ceased is null and placed_adoption.date_placed_ceased_wrong is null)
      or placed_adoption.reason_placed_ceased is null
  )
