/*
code   = "371"
says   = "A child under 16 was placed in semi-independent living (H5)."
to_do  = "Check the date of birth and the placement: semi-independent living is for those of 16 and over."
table  = "episodes"
about  = ["place", "decom"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "the day before the birthday is too early, the birthday is not; an end that cannot be read is an end; an open episode, another placement and an unknown age are not found"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, decom,      place, dec
A1,    2023-06-09, H5,    2023-09-01
A2,    2023-06-10, H5,    2023-09-01
A3,    2023-06-09, H5,
A4,    2023-06-09, P1,    2023-09-01
A5,    2023-06-09, H5,    2023-09-01
A6,    ,           H5,    2023-09-01
A7,    2023-06-11, H5,    2023-09-01
A8,    2023-06-09, H5,    abc
"""
given.header = """
child, dob
A1,    2007-06-10
A2,    2007-06-10
A3,    2007-06-10
A4,    2007-06-10
A5,
A6,    2007-06-10
A7,    2008-06-10
A8,    2007-06-10
"""
finds.episodes = [1, 7, 8]
*/

select episodes.row_id as episodes_row
from episodes
join header on header.child = episodes.child
where episodes.place = 'H5'
  and (episodes.dec is not null or episodes.dec_wrong is not null)
  and age_on(header.dob, episodes.decom) < 16
