/*
code   = "242"
says   = "The placement is said to be on no list of registered places (XXXXXXX), which only fostering and adoption can be."
to_do  = "Enter the registered number of the place, clear it if this kind of placement has none, or put right the kind of placement."
table  = "episodes"
about  = ["urn", "place"]
weight = "error"
since  = 2026

[[example]]
shows = "adopters and foster carers may be on no list; no other placement may"
given.episodes = """
child, place, urn
A1,    A3,    XXXXXXX
A2,    A4,    XXXXXXX
A3,    A5,    XXXXXXX
A4,    A6,    XXXXXXX
A5,    U1,    XXXXXXX
A6,    U2,    XXXXXXX
A7,    U3,    XXXXXXX
A8,    U4,    XXXXXXX
A9,    U5,    XXXXXXX
A10,   U6,    XXXXXXX
A11,   K2,    XXXXXXX
A12,   ,      XXXXXXX
A13,   K2,    SC999001
A14,   K2,
"""
finds.episodes = [11, 12]
*/

select row_id as episodes_row
from episodes
where urn = 'XXXXXXX'
  and (place is null or place not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'))
