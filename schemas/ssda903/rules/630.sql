/*
code   = "630"
says   = "A child came into care in the year and the details of an earlier permanence arrangement are missing or not complete."
to_do  = "Say whether the child had been adopted or was under another permanence order before: Z1 if not, or else the arrangement, its date and the authority that made it."
table  = "episodes"
about  = ["rne"]
weight = "error"

[[example]]
shows = "a start in the year needs Z1, or an arrangement with its authority and its date; an unknown date is an answer"
given.episodes = """
child, decom,      rne
A1,    2025-04-01, S
A2,    2025-04-01, S
A3,    2025-04-01, S
A4,    2025-04-01, S
A5,    2025-04-01, S
A6,    2025-04-01, S
A7,    2025-04-01, S
A8,    2025-04-02, S
"""
given.prev_perm = """
child, prev_perm, la_perm, date_perm
A2,    Z1,        ,
A3,    ,          352,     2020-05-01
A4,    P1,        ,        2020-05-01
A5,    P2,        352,
A6,    P3,        352,     2020-05-01
A7,    P4,        352,     ZZ/ZZ/2020
,      P1,        352,     2020-05-01
"""
finds.episodes = [1, 3, 4, 5, 8]

[[example]]
shows = "only a new period of care that began in the year is asked about"
given.episodes = """
child, decom,      rne
A1,    2025-03-31, S
A2,    2025-04-01, P
A3,    abc,        S
A4,    2025-04-01,
,      2025-04-01, S
"""
given.prev_perm = """
child, prev_perm
A9,    Z1
"""
finds.episodes = []
*/

with incomplete as (
    select child
    from prev_perm
    where prev_perm is null
       or (prev_perm <> 'Z1'
           and (la_perm is null or (date_perm is null and date_perm_wrong is null)))
)

select row_id as episodes_row
from episodes
where rne = 'S'
  and decom >= :period_start
  and child is not null
  and (child not in (select child from prev_perm where child is not null)
       or child in (select child from incomplete))
