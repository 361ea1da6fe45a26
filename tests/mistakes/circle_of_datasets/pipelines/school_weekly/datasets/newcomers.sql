/*
title = "Newcomers"
grain = "One row for each new pupil."
key   = ["pupil_id"]

[keeps]
pupil_id = "identifier"

[[example]]
shows = "who is not new is left out"
given.members = """
pupil_id, is_new
A1,       true
A2,       false
"""
expect = """
pupil_id
A1
"""
*/

select pupil_id
from members
where is_new
