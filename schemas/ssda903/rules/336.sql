/*
code   = "336"
says   = "The child is placed for adoption with the present foster carer, but the placement before was neither fostering nor adoption."
to_do  = "Put right the placement, or the one before it."
table  = "episodes"
about  = ["place"]
weight = "error"

# A3 and A5 say that the adopter is the carer whom the child lives with. A4 and A6 are placements with someone else:
# a child may come to them from anywhere.

[[example]]
shows = "the placement before an A3 or A5 has to be with foster carers or adopters; the first episode is not asked"
given.episodes = """
child, decom,      place
A1,    2025-06-01, A3
A1,    2025-04-01, K2
A2,    2025-04-01, T1
A2,    2025-06-01, A5
A3,    2025-04-01, ,
A3,    2025-06-01, A3
A4,    2025-04-01, A3
A5,    2025-04-01, K2
A5,    2025-06-01, A4
A5,    2025-08-01, K2
A5,    2025-10-01, A6
A5,    2025-12-01, K2
A5,    2026-01-01, ,
A6,    2025-04-01, U1
A6,    2025-05-01, K2
A6,    2025-06-01, A3
"""
finds.episodes = [1, 4, 6, 16]

[[example]]
shows = "each placement with foster carers or adopters may come before"
given.episodes = """
child, decom,      place
A1,    2025-04-01, A3
A1,    2025-05-01, A5
A2,    2025-04-01, A4
A2,    2025-05-01, A5
A3,    2025-04-01, A5
A3,    2025-05-01, A3
A4,    2025-04-01, A6
A4,    2025-05-01, A5
A5,    2025-04-01, U1
A5,    2025-05-01, A3
A6,    2025-04-01, U2
A6,    2025-05-01, A3
A7,    2025-04-01, U3
A7,    2025-05-01, A3
A8,    2025-04-01, U4
A8,    2025-05-01, A3
A9,    2025-04-01, U5
A9,    2025-05-01, A3
A10,   2025-04-01, U6
A10,   2025-05-01, A3
"""
finds.episodes = []
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.place in ('A3', 'A5')
  and (
      earlier.place is null
      or earlier.place not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  )
