/*
title = "Newcomers"
grain = "One row for each new pupil."
key   = ["pupil_id"]

[keeps]
pupil_id = "identifier"

[[example]]
shows = "who is not new is left out"
given.pupils = """
pupil_id
A1
"""
expect = """
pupil_id
A1
"""
*/

select pupil_id
from pupils
