/*
code   = "367"
says   = "The child's short breaks (V3) add up to more than 75 days in the year."
to_do  = "Check the dates of the stays. Beyond 75 days in a year the child is looked after in the ordinary way: record another legal status."
table  = "episodes"
about  = ["ls", "decom", "dec"]
weight = "error"

[[example]]
shows = "75 days in all are allowed, 76 are too many; every stay that counts is found, no other episode"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2025-05-01, 2025-05-31, V3
A1,    2025-06-01, 2025-07-16, V3
A2,    2025-05-01, 2025-05-31, V3
A2,    2025-06-01, 2025-07-17, V3
A2,    2025-07-20, 2025-12-31, C1
A3,    2025-05-01, 2025-12-31, V4
A4,    2025-05-01, 2025-12-31, V3
"""
finds.episodes = [3, 4, 7]

[[example]]
shows = "only days in the year count, and an open stay counts up to its end"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2025-01-01, 2025-06-15, V3
A2,    2025-01-01, 2025-06-16, V3
A3,    2026-01-15, ,           V3
A4,    2026-01-14, ,           V3
A5,    2026-01-15, 2026-06-01, V3
A6,    2026-01-14, 2026-06-01, V3
"""
finds.episodes = [2, 4, 6]

[[example]]
shows = "a stay of no day, one that ends before it begins and one whose end cannot be read neither count nor are found"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, decom,      dec,        ls
A1,    2025-05-01, 2025-08-01, V3
A1,    2025-09-01, 2025-09-01, V3
A1,    2025-10-01, 2025-08-10, V3
A1,    2025-02-01, 2025-04-01, V3
A2,    2025-05-01, 32/13/2025, V3
A3,    ,           2025-08-01, V3
A4,    2025-05-01, 2025-08-01, V3
A4,    2025-09-01, 2025-09-02, V3
"""
finds.episodes = [1, 7, 8]
*/

with stays as (
    select
        row_id,
        child,
        -- of two days of which one is blank, each of these gives the other: an open stay lasts to the end of the year
        days_between(greatest(decom, :period_start), least(dec, :period_end)) as days
    from episodes
    where ls = 'V3'
      and decom is not null
      and dec_wrong is null
),

counted as (
    select row_id, child, days
    from stays
    where days > 0
),

too_many as (
    select child
    from counted
    group by child
    having sum(days) > 75
)

select row_id as episodes_row
from counted
where child in (select child from too_many)
