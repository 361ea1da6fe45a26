/*
code   = "SW12STG2"
says   = "No social worker's row goes with the episode in which the child came into care or left it."
to_do  = "Add the child's social workers, or put right the days on which they started."
table  = "episodes"
about  = ["decom", "dec", "rne", "rec"]
weight = "error"
since  = 2025

[[example]]
shows = "an episode in which a child came in needs a worker who started then or later; one in which a child left, a worker who started by then"
given.episodes = """
child, decom,      dec,        rne, rec, ls
A1,    2025-06-01, 2025-08-01, S,   X1,  C2
A2,    2025-06-01, 2025-08-01, S,   X1,  C2
A3,    2025-06-01, 2025-08-01, P,   E4A, C2
A4,    2025-06-01, 2025-08-01, P,   E4A, C2
A5,    2025-06-01, 2025-08-01, S,   E4A, C2
A6,    2025-06-01, 2025-08-01, S,   E4A, C2
A7,    2025-06-01, 2025-08-01, P,   X1,  C2
A8,    2025-06-01, 2025-08-01, S,   X1,  C2
"""
given.sw_episodes = """
child, sw_decom
A1,    2025-05-31
A2,    2025-06-01
A2,    2025-05-01
A3,    2025-08-02
A4,    2025-08-01
A5,    2025-05-31
A6,    2025-09-01
A8,    2025-09-01
"""
finds.episodes = [1, 3]

[[example]]
shows = "a child still in care needs a worker who started by the end of the year; a day with unknown parts may be any day, a blank is none, and of an episode whose start cannot be read nothing is said"
given.episodes = """
child, decom,      rne, rec, ls
A1,    2025-06-01, P,   ,    C2
A2,    2025-06-01, P,   ,    C2
A3,    2025-06-01, P,   ,    C2
A4,    2025-06-01, S,   ,    C2
A5,    2025-06-01, S,   ,    C2
A6,    2025-06-01, P,   ,    C2
,      2025-06-01, S,   ,    C2
A7,    abc,        S,   X1,  C2
"""
given.sw_episodes = """
child, sw_decom
A1,    2026-03-31
A2,    2026-04-01
A4,    2026-04-01
A5,    ZZ/ZZ/2019
A6,
A7,    2025-01-01
"""
finds.episodes = [2, 3, 6]

[[example]]
shows = "short breaks are let be, and episodes that ended more than two years ago"
given.episodes = """
child, decom,      dec,        rne, rec, ls
A1,    2025-06-01, 2025-08-01, S,   E4A, V3
A2,    2025-06-01, 2025-08-01, S,   E4A, V4
A3,    2025-06-01, 2025-08-01, S,   E4A, V2
A4,    2025-06-01, 2025-08-01, S,   E4A,
A5,    2023-06-01, 2024-03-31, S,   E4A, C2
A6,    2023-06-01, 2024-04-01, S,   E4A, C2
A7,    2023-06-01, 2024-04-01, S,   X1,  C2
A8,    2023-06-01, 2024-04-01, ,    X1,  C2
"""
given.sw_episodes = """
child, sw_decom
B1,    2025-06-01
"""
finds.episodes = [3, 4, 6, 7]
*/

with crossed as (
    select
        row_id,
        child,
        decom,
        coalesce(dec, :period_end)    as ended,
        coalesce(rne = 'S', false)    as came,
        coalesce(rec <> 'X1', true)   as left_or_stays
    from episodes
    where child is not null
      and (ls is null or ls not in ('V3', 'V4'))
      and (dec is null or dec >= :last_year_start)
),

-- A worker whose first day has unknown parts may have started on any, and any worker may fit a day that cannot be read.
served as (
    select distinct crossed.row_id
    from crossed
    join sw_episodes on sw_episodes.child = crossed.child
    where sw_episodes.sw_decom_wrong is not null
       or (crossed.left_or_stays and sw_episodes.sw_decom <= crossed.ended)
       or (crossed.came and (crossed.decom is null or sw_episodes.sw_decom >= crossed.decom))
)

select crossed.row_id as episodes_row
from crossed
left join served on served.row_id = crossed.row_id
where served.row_id is null
  and (crossed.came or crossed.left_or_stays)
