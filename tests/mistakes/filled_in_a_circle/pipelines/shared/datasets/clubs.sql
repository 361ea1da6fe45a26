/*
title = "Clubs"
trust = "The school first, then the lists of sports."

[[example]]
shows = "a player is a pupil"
given.pupils = """
pupil_id
A1
"""
expect = """
pupil_id, club
A1,       chess
"""
*/

select
    pupil_id,
    'chess' as club,
    'sports_players' as from_table,
    1 as from_row
from pupils
