/*
code   = "1009"
says   = "The reason for a change of placement is none of the codes."
to_do  = "Record one of the twelve codes of the guide, or leave it blank where the placement did not change."
table  = "episodes"
about  = ["reason_place_change"]
weight = "error"

[[example]]
shows = "a code that is none is found, a code of the list and a blank are not"
given.episodes = """
child, reason_place_change
A1,    CARPL
A2,    OTHER
A3,    NA
A4,    MOVED
A5,
"""
finds.episodes = [3, 4]
*/

select row_id as episodes_row
from episodes
where reason_place_change_wrong is not null
