/*
title = "London: social workers"
grain = "One row for each spell of a child with one social worker."
key   = ["la", "child", "sw_decom"]

# The region's agreement names no purpose for it, so the pipeline does not publish it. It is here for the day that one
# does: add its name to the datasets for the region then.
#
# The worker's number is about staff, which `[protect.region]` drops: the column goes with it.

[keeps]
la        = "none"
child     = "identifier"
dob       = "indirect"
sw_id     = "staff"
sw_decom  = "none"
sw_dec    = "none"
sw_reason = "none"
year      = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.sw_episodes = """
la, child, dob,        sw_id, sw_decom,   sw_dec,     sw_reason
X,  A1,    2010-03-01, SW1,   2025-05-01, 2025-08-01, MANAGE
X,  A1,    2010-03-01, SW2,   2025-08-01, ,           FCONTA
"""
expect = """
child, dob,        sw_id, sw_decom,   sw_dec,     sw_reason, year
A1_X,  2010-03-01, SW1,   2025-05-01, 2025-08-01, MANAGE,    2026
A1_X,  2010-03-01, SW2,   2025-08-01, ,           FCONTA,    2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.sw_episodes = """
la, child, dob,        sw_id, sw_decom,   sw_dec,     sw_reason
X,  A1,    2010-03-01, SW1,   2024-05-01, ,           LEFTRL
X,  A2,    ,           ,      ,           2024-06-01,
"""
expect = """
child, dob,        sw_id, sw_decom,   sw_dec,     sw_reason, year
A1_X,  2010-03-01, SW1,   2024-05-01, ,           LEFTRL,    2025
A2_X,  ,           ,      ,           2024-06-01, ,          2025
"""
*/

select
    child || '_' || la as child,
    dob,
    sw_id,
    sw_decom,
    sw_dec,
    sw_reason,
    cast(extract(year from :period_end) as bigint) as year
from sw_episodes
order by child, sw_decom
