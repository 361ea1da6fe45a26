/*
code   = "234"
says   = "The child is said to have moved because of custody before the age of ten, when no child can be held responsible for a crime."
to_do  = "Put right the reason for the change of placement, the dates of the episode, or the date of birth."
table  = "episodes"
about  = ["reason_place_change", "dec", "decom"]
weight = "error"
since  = 2026

# The reason stands in the episode that the move ended, so the child's age is taken on that day. While an episode has
# no end, its start is the day that is known.

[[example]]
shows = "custody the day before the tenth birthday is found, on the birthday it is not"
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
child, decom,      dec,        reason_place_change
A1,    2025-04-01, 2025-06-09, CUSTOD
A2,    2025-04-01, 2025-06-10, CUSTOD
A3,    2025-06-09, ,           CUSTOD
A4,    2025-06-10, ,           CUSTOD
A5,    2025-04-01, 2025-06-09, LAREQ
A5,    2025-04-02, 2025-06-09,
A6,    2025-04-01, 2025-06-09, CUSTOD
A7,    2025-04-01, 2025-06-09, CUSTOD
A5,    2025-04-03, soon,       CUSTOD
"""
finds.episodes = [1, 3]
finds.header   = [1, 3]
*/

select episodes.row_id as episodes_row, header.row_id as header_row
from episodes
join header on header.child = episodes.child
where episodes.reason_place_change = 'CUSTOD'
  and episodes.dec_wrong is null
  and age_on(header.dob, coalesce(episodes.dec, episodes.decom)) < 10
