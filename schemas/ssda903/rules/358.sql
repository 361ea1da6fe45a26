/*
code   = "358"
says   = "The child has a legal status of youth justice in an episode that starts on the tenth birthday or before."
to_do  = "Put right the legal status, the start of the episode, or the date of birth."
table  = "episodes"
about  = ["ls", "decom"]
weight = "error"

[[example]]
shows = "each of the three statuses is found up to the tenth birthday, and not the day after"
given.header = """
child, dob
A1,    2015-06-10
A2,    2015-06-10
A3,    2015-06-10
A4,    2015-06-10
A5,    2015-06-10
A6,
"""
given.episodes = """
child, decom,      ls
A1,    2025-06-10, J1
A2,    2025-06-10, J2
A3,    2025-06-09, J3
A4,    2025-06-11, J1
A5,    2025-06-10, C2
A5,    2025-06-10,
A6,    2025-06-10, J1
A7,    2025-06-10, J1
A5,    ,           J1
"""
finds.episodes = [1, 2, 3]
finds.header   = [1, 2, 3]
*/

-- ten on the day before is past the birthday
select episodes.row_id as episodes_row, header.row_id as header_row
from episodes
join header on header.child = episodes.child
where episodes.ls in ('J1', 'J2', 'J3')
  and age_on(header.dob, episodes.decom - interval '1 day') < 10
