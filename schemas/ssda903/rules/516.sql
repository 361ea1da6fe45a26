/*
code   = "516"
says   = "The child left care to a former foster carer under a special guardianship order, but the last placement was not with foster carers."
to_do  = "Put right the reason the episode ended, or the placement code of the episode."
table  = "episodes"
about  = ["rec", "place"]
weight = "error"

[[example]]
shows = "both reasons need one of the six foster placements; other reasons need none"
given.episodes = """
child, rec, place
A1,    E45, U1
A2,    E46, U2
A3,    E45, U3
A4,    E46, U4
A5,    E45, U5
A6,    E46, U6
B1,    E45, K2
B2,    E46, P1
B3,    E45,
B4,    E46, U7
B5,    E47, K2
B6,    E44,
B7,    ,    K2
"""
finds.episodes = [7, 8, 9, 10]
*/

select row_id as episodes_row
from episodes
where rec in ('E45', 'E46')
  and (place is null or place not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'))
