/*
title = "Pupils"
trust = "The school first, then the lists of sports."

[[example]]
shows = "a player is a pupil"
given.sports_players = """
player, born
A1,     2015-05-20
"""
expect = """
pupil_id, from_row
A1,       1
"""
*/

select
    player as pupil_id,
    born,
    row_id as from_row
from sports_players
