/*
code   = "335"
says   = "The placement from which the child was adopted contradicts the answer whether the adopter had been the child's foster carer."
to_do  = "Put right the placement, or the answer about the foster carer."
table  = "ad1"
about  = ["foster_care"]
weight = "error"

[[example]]
shows = "a placement with the present carer contradicts 0, with someone else it contradicts 1"
given.ad1 = """
child, foster_care
A1,    0
A2,    0
A3,    0
A4,    1
A5,    1
A6,    1
A7,    1
A8,    1
A9,    1
A10,   0
A11,   0
A12,   0
A13,
A14,
A15,   0
A16,   1
"""
given.episodes = """
child, place, rec
A1,    A2,    E1
A2,    A3,    E11
A3,    A5,    E12
A4,    A1,    E1
A5,    A4,    E11
A6,    A6,    E12
A7,    A2,    E1
A8,    A3,    E11
A9,    A5,    E12
A10,   A1,    E1
A11,   A4,    E11
A12,   A6,    E12
A13,   A3,    E11
A14,   A4,    E11
A15,   A3,    E13
A16,   U1,    E11
"""
finds.ad1      = [1, 2, 3, 4, 5, 6]
finds.episodes = [1, 2, 3, 4, 5, 6]
*/

select ad1.row_id as ad1_row, episodes.row_id as episodes_row
from ad1
join episodes on episodes.child = ad1.child
where episodes.rec in ('E1', 'E11', 'E12')
  and (
      (episodes.place in ('A2', 'A3', 'A5') and ad1.foster_care = '0')
      or (episodes.place in ('A1', 'A4', 'A6') and ad1.foster_care = '1')
  )
