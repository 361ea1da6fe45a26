/*
code    = "born"
says    = "Two sources have different birthdays."
to_do   = "Mend one."
table   = "pupils"
about   = ["born"]
weight  = "explain"
between = ["school", "sport"]

[[example]]
shows = "a birthday that differs"
given.pupils = """
pupil_id, born
A1,       2015-05-20
"""
given.sports_players = """
player, born
A1,     2015-05-21
"""
finds.pupils = [1]
*/

select pupils.row_id as pupils_row
from pupils
inner join sports_players on sports_players.player = pupils.pupil_id
where sports_players.born <> pupils.born
