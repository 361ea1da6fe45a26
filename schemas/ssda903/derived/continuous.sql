/*
title   = "Children continuously looked after"
grain   = "One row for each child who was in care without a break for the twelve months up to the period's end."
columns = [{ name = "child", type = "id", personal = "identifier" }]

# Care is one unbroken stretch of episodes that began on or before the period's first day and had not ended by its last.
# Short breaks (V3, V4) are no part of it, nor is an episode that starts after the period or has no readable start.
# A stretch begins anew with an episode that starts care (S), that follows an ending other than X1, or that starts
# later than the one before ended. Care that ended for good on the last day itself had ended. X1 says that another
# episode follows: where none does, the episode is missing, not the care.

[[example]]
shows = "twelve months, to the day, at both ends of the year"
given.episodes = """
child, decom,      rne, ls, dec,        rec
A1,    2025-03-31, S,   C2, ,
A2,    2025-04-01, S,   C2, ,
A3,    2025-04-02, S,   C2, ,
A4,    2020-06-01, S,   C2, 2026-03-30, E4A
A5,    2020-06-01, S,   C2, 2026-03-31, E4A
A6,    2020-06-01, S,   C2, 2026-04-01, E4A
A7,    2020-06-01, S,   C2, 2025-04-01, E4A
A8,    ,           S,   C2, ,
A9,    2020-06-01, S,   C2, 2026-03-30, X1
B1,    2020-06-01, S,   C2, 2026-03-31, X1
B1,    2026-03-31, P,   C2, ,
B2,    2020-06-01, S,   C2, 2026-03-31,
,      2020-06-01, S,   C2, ,
"""
expect = """
child
A1
A2
A6
A9
B1
"""

[[example]]
shows = "episodes that touch are one stretch; X1 with nothing after it goes on; a return to care begins anew"
given.episodes = """
child, decom,      rne, ls, dec,        rec
A1,    2020-06-01, S,   C2, 2025-07-01, X1
A1,    2025-07-01, P,   C2, ,
A2,    2020-06-01, S,   C2, 2025-07-01, X1
A2,    2025-07-02, P,   C2, ,
A3,    2020-06-01, S,   C2, 2025-07-01, X1
A4,    2020-06-01, S,   C2, 2025-07-01, E4A
A4,    2025-07-01, P,   C2, ,
A5,    2020-06-01, S,   C2, 2025-07-01, X1
A5,    2025-07-01, S,   C2, 2025-09-01, E4A
A6,    2020-06-01, S,   C2, 2025-07-01, X1
A6,    2025-06-30, P,   C2, ,
A7,    2020-06-01, S,   C2, ,
A7,    2025-07-01, P,   C2, ,
A8,    2020-06-01, S,   C2, 2025-07-01,
A8,    2025-07-01, P,   C2, ,
A9,    2018-06-01, S,   C2, 2019-06-01, E4A
A9,    2020-06-01, S,   C2, 2025-07-01, X1
A9,    2025-07-01, ,    C2, ,
B1,    2025-07-01, P,   C2, 2025-09-01, E4A
B1,    2020-06-01, P,   C2, 2025-07-01, X1
B2,    2025-07-01, P,   C2, ,
B2,    2020-06-01, P,   C2, 2025-07-01, X1
B3,    2025-07-01, P,   C2, ,
B3,    2020-06-01, P,   C2, 2025-06-30, X1
B4,    2025-07-01, P,   C2, ,
B4,    2020-06-01, P,   C2, 2025-07-01, E4A
B5,    2020-06-01, S,   C2, 2025-07-01, X1
B6,    2020-06-01, P,   C2, ,
"""
expect = """
child
A1
A3
A6
A7
A8
A9
B2
B5
B6
"""

[[example]]
shows = "short breaks are left out, and so is what starts after the period; an unknown legal status is not"
given.episodes = """
child, decom,      rne, ls, dec,        rec
A1,    2020-06-01, S,   V3, ,
A2,    2020-06-01, S,   V4, ,
A3,    2020-06-01, S,   V2, ,
A4,    2020-06-01, S,   ,   ,
A5,    2020-06-01, S,   C2, ,
A5,    2025-07-01, S,   V4, 2025-07-08, E4A
A6,    2020-06-01, S,   C2, 2026-03-31, X1
A6,    2026-04-01, S,   C2, ,
A7,    2020-06-01, S,   C2, 2026-03-31, X1
A7,    2026-03-31, S,   C2, ,
"""
expect = """
child
A3
A4
A5
A6
"""
*/

with placed as (
    select
        child,
        decom,
        rne,
        dec,
        rec,
        row_number() over (order by child, decom, row_id) as place
    from episodes
    where decom <= :period_end
      and child is not null
      and (ls is null or ls not in ('V3', 'V4'))
),

judged as (
    select
        it.child,
        case when before.place is null or it.rne = 'S' or before.rec <> 'X1' or before.dec < it.decom then it.decom end as began,
        case when after.place is null and it.dec <= :period_end and (it.rec is null or it.rec <> 'X1') then it.dec end as ended
    from placed as it
    left join placed as before on before.child = it.child and before.place = it.place - 1
    left join placed as after  on after.child = it.child and after.place = it.place + 1
)

select child
from judged
group by child
having max(began) <= :period_start
   and count(ended) = 0
order by child
