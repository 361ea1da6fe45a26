/*
title = "Episodes of care"
grain = "One row for each spell in one placement under one legal status."
key   = ["la", "child", "decom", "episode"]

[keeps]
la                  = "none"
child               = "identifier"
episode             = "none"
period_of_care      = "none"
decom               = "none"
rne                 = "none"
ls                  = "special"
cin                 = "special"
place               = "none"
place_provider      = "none"
dec                 = "none"
rec                 = "none"
reason_place_change = "none"
home_post           = "indirect"
pl_post             = "indirect"
urn                 = "indirect"
pl_la               = "none"
pl_location         = "none"
pl_distance         = "indirect"

[[example]]
shows = "episodes keep their file's order within a day, and the number of the period of care they are in"
given.episodes = """
child, decom,      rne, ls, cin, place, dec,        rec
A1,    2025-04-01, S,   C2, N1,  U4,    2025-06-01, X1
A1,    2025-06-01, P,   C2, N1,  K2,    2025-07-01, E4A
A1,    2025-09-01, S,   C2, N1,  K2,    ,
"""
expect = """
child, episode, period_of_care, decom,      place, dec
A1,    1,       1,              2025-04-01, U4,    2025-06-01
A1,    2,       1,              2025-06-01, K2,    2025-07-01
A1,    3,       2,              2025-09-01, K2,
"""
*/

select
    la,
    child,
    row_id      as episode,
    care_number as period_of_care,
    decom,
    rne,
    ls,
    cin,
    place,
    place_provider,
    dec,
    rec,
    reason_place_change,
    home_post,
    pl_post,
    urn,
    pl_la,
    pl_location,
    pl_distance
from episodes
