/*
title = "London: episodes left out"
grain = "One row for each episode of last year's return that the region's rules take out of `london_episodes`."
key   = ["la", "child", "decom"]

# So that nothing disappears: what was taken out, and by which rule. The rules are in `london_episodes_judged`.

[keeps]
la             = "none"
child          = "identifier"
decom          = "none"
rne            = "none"
ls             = "special"
place          = "none"
place_provider = "none"
pl_post        = "indirect"
urn            = "indirect"
year           = "none"
deleted_by     = "none"

[[example]]
shows = "only what a rule has taken out"
given.london_episodes_judged = """
la, child, decom,      rne, year, row, deleted_by
X,  A1,    2024-05-01, S,   2025, 1,   RULE_3
X,  A2,    2024-06-01, P,   2025, 2,   RULE_3A
X,  A3,    2024-07-01, P,   2025, 3,
"""
expect = """
child, decom,      rne, year, deleted_by
A1_X,  2024-05-01, S,   2025, RULE_3
A2_X,  2024-06-01, P,   2025, RULE_3A
"""

[[example]]
shows = "two returns that agree leave nothing out"
given.london_episodes_judged = """
la, child, decom,      year, row, deleted_by
X,  A1,    2024-05-01, 2026, 1,
"""
expect = """
child, decom, deleted_by
"""
*/

select
    child || '_' || la as child,
    decom,
    rne,
    ls,
    place,
    place_provider,
    pl_post,
    urn,
    year,
    deleted_by
from london_episodes_judged
where deleted_by is not null
order by child, decom
