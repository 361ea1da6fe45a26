/*
code   = "371"
says   = "A child under 16 was placed in supported accommodation (K3)."
to_do  = "Check the date of birth and the placement: supported accommodation is for those of 16 and over."
table  = "episodes"
about  = ["place", "decom"]
weight = "error"
since  = 2025

[[example]]
shows = "the day before the birthday is too early, the birthday is not; an end that cannot be read is an end; an open episode, another placement and an unknown age are not found"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      place, dec
A1,    2025-06-09, K3,    2025-09-01
A2,    2025-06-10, K3,    2025-09-01
A3,    2025-06-09, K3,
A4,    2025-06-09, H5,    2025-09-01
A5,    2025-06-09, K3,    2025-09-01
A6,    ,           K3,    2025-09-01
A7,    2025-06-11, K3,    2025-09-01
A8,    2025-06-09, K3,    abc
"""
given.header = """
child, dob
A1,    2009-06-10
A2,    2009-06-10
A3,    2009-06-10
A4,    2009-06-10
A5,
A6,    2009-06-10
A7,    2010-06-10
A8,    2009-06-10
"""
finds.episodes = [1, 7, 8]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.place = 'K3'
  and (episodes.dec is not null or episodes.dec_wrong is not null)
  and age_on(header.dob, episodes.decom) < 16
