/*
code   = "230"
says   = "The child lived in semi-independent accommodation in England after it had to be registered, but no registered number is given."
to_do  = "Enter the number from Ofsted's list, or the day the placement ended if that was on or before 28 October 2023."
table  = "episodes"
about  = ["urn", "place", "dec"]
weight = "error"
since  = 2024
until  = 2024

# A postcode that cannot be placed is taken to be in England, as in 218.

[[example]]
shows = "from 29 October 2023 on a number is needed, and XXXXXXX is none"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, place, dec,        pl_la,     urn
A1,    H5,    2023-10-29, E09000999,
A2,    H5,    2023-10-28, E09000999,
A3,    H5,    ,           E09000999, XXXXXXX
A4,    H5,    ,           E09000999, SC999001
A5,    H5,    soon,       E09000999,
A6,    P2,    ,           E09000999,
A7,    ,      ,           E09000999,
A8,    H5,    ,           ,
"""
finds.episodes = [1, 3, 8]

[[example]]
shows = "outside England no number is needed"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, place, pl_la
A1,    H5,    N99000001
A2,    H5,    WAL
A3,    H5,    SCO
A4,    H5,    CON
A5,    H5,    E09000999
"""
finds.episodes = [5]
*/

select row_id as episodes_row
from episodes
where place = 'H5'
  and (dec >= date '2023-10-29' or (dec is null and dec_wrong is null))
  and (pl_la is null or left(pl_la, 1) not in ('N', 'W', 'S', 'C'))
  and (urn is null or urn = 'XXXXXXX')
