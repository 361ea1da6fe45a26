/*
title  = "Members"
asks   = "How many are there?"
unit   = "count"
better = "neither"
by     = ["la"]
over   = {}

[[example]]
shows = "one is one"
given.members = """
pupil_id, club,  joined
A1,       chess, 2026-09-24
"""
expect = """
numerator
1
"""
*/

select club, pupil_id, 1 as numerator
from members
where joined between :starts and :ends
