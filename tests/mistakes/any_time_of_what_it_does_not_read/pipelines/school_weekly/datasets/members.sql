/*
title = "Members"
grain = "One row for each pupil in each club."
key   = ["pupil_id", "club"]
any_time_of = ["houses"]

[keeps]
pupil_id = "identifier"
born     = "indirect"
home     = "indirect"
club     = "none"
joined   = "none"
is_new   = "none"

[[example]]
shows = "who joined in the week is new; a club without a pupil in the other table is left out"
with  = { period_end = 2026-09-30 }
given.pupils = """
pupil_id, born
A1,       2015-05-01
"""
given.clubs = """
pupil_id, club,  joined
A1,       chess, 2026-09-23
A1,       choir, 2026-09-24
A2,       choir, 2026-09-24
"""
expect = """
pupil_id, club,  is_new
A1,       chess, false
A1,       choir, true
"""
*/

select
    clubs.pupil_id,
    pupils.born,
    pupils.home,
    clubs.club,
    clubs.joined,
    clubs.joined > :week_before as is_new
from clubs
join pupils on clubs.pupil_id = pupils.pupil_id
