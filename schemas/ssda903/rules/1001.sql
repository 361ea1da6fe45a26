/*
code   = "1001"
says   = "The young person's episodes do not make a care leaver: fewer than 13 weeks in care since the 14th birthday, no day since the 16th, or an adoption at the end."
to_do  = "Check the episodes of this year and last, and add what is missing; a young person who is no care leaver comes out of this table."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "91 days since the 14th birthday are enough and 90 are not; each stretch counts, and from the birthday only"
given.header = """
child, dob
A1,    2009-06-01
A2,    2009-06-01
A3,    2009-06-01
A4,    2009-06-01
A5,    2010-03-01
A6,    2010-03-01
A7,    2009-06-01
A8,
A9,    2009-06-01
"""
given.episodes_last = """
child, decom,      dec,        ls
A1,    2024-05-01, 2024-07-30, V2
A2,    2024-05-01, 2024-07-29, V2
A3,    2024-05-01, 2024-05-31, V2
A4,    2024-05-01, 2024-05-30, V2
A5,    2023-01-01, 2024-05-30, V2
A6,    2023-01-01, 2024-05-29, V2
A6,    2022-01-01, 2023-01-01, V2
A7,    2024-04-01, 2025-03-31, V2
A8,    2024-05-01, 2024-05-30, V2
"""
given.episodes = """
child, decom,      dec,        ls
A1,    2025-06-01, 2025-06-02,
A2,    2025-06-01, 2025-06-02,
A2,    2025-07-01, 2025-07-20, V3
A3,    2025-06-01, 2025-08-01, V2
A4,    2025-06-01, 2025-08-01, V2
A5,    2026-03-01, 2026-03-02, V2
A6,    2026-03-01, 2026-03-02, V2
A7,    2025-04-01, 2025-05-31, V2
"""
given.oc3 = """
child, in_touch
A1,    YES
A2,    YES
A3,    YES
A4,    YES
A5,    YES
A6,    YES
A7,    YES
A8,    YES
A9,    YES
"""
finds.oc3 = [2, 4, 6, 7]

[[example]]
shows = "a day since the 16th birthday is enough; the birthday's own day is none if care ended on it"
given.header = """
child, dob
A1,    2009-06-01
A2,    2009-06-01
"""
given.episodes_last = """
child, decom,      dec
A1,    2024-04-01, 2025-03-31
A2,    2024-04-01, 2025-03-31
"""
given.episodes = """
child, decom,      dec
A1,    2025-04-01, 2025-05-01
A1,    2025-05-01, 2025-06-01
A2,    2025-04-01, 2025-06-02
"""
given.oc3 = """
child
A1
A2
"""
finds.oc3 = [1]

[[example]]
shows = "short breaks do not count; care still going on counts to the end of its year, and once where both years have it"
given.header = """
child, dob
A1,    2008-06-01
A2,    2008-06-01
A3,    2008-06-01
A4,    2008-06-01
A5,    2008-06-01
A6,    2008-06-01
A7,    2008-06-01
"""
given.episodes_last = """
child, decom,      dec,        ls
A1,    2024-04-01, 2025-03-31, V3
A2,    2024-04-01, 2025-03-31, V4
A3,    2024-12-30,           , V2
A4,    2024-12-31,           , V2
A7,    2025-03-01,           , V2
"""
given.episodes = """
child, decom,      dec,        ls
A1,    2025-04-01, 2025-10-01, V4
A2,    2025-04-01, 2025-10-01, V3
A5,    2025-12-30,           , C2
A6,    2025-12-31,           , C2
A7,    2025-03-01, 2025-05-30, V2
"""
given.oc3 = """
child
A1
A2
A3
A4
A5
A6
A7
"""
finds.oc3 = [1, 2, 4, 6, 7]

[[example]]
shows = "from 20 on nobody counts days; an adoption at the very end is found at any age"
given.header = """
child, dob
A1,    2006-03-31
A2,    2006-04-01
A3,    2006-03-31
A4,    2006-03-31
A5,    2006-03-31
A6,    2006-03-31
A7,    2006-03-31
"""
given.episodes_last = """
child, decom,      dec,        ls, rec
A1,    2024-04-01, 2024-04-02, C2, E3
A2,    2024-04-01, 2024-04-02, C2, E3
A3,    2024-06-01, 2024-07-01, C2, E11
A4,    2024-04-01, 2024-05-01, C2, E12
A5,    2024-05-01, 2024-06-01, C2, E11
A6,    2024-04-01, 2024-05-01, V3, E12
A7,    2024-04-01, 2024-05-01, C2, X1
"""
given.episodes = """
child, decom,      dec,        ls, rec
A5,    2025-05-01, 2025-06-01, C2, E8
A3,    abc,        2025-08-01, C2, E8
A4,    2025-05-01, 2025-06-01, V4, E8
A6,    2025-05-01, 2025-06-01, V4, E11
A7,    2025-05-01, 2025-06-01,   , E12
"""
given.oc3 = """
child
A1
A2
A3
A4
A5
A6
A7
"""
finds.oc3 = [2, 3, 4, 7]
*/

with of_this_year as (
    select
        row_id,
        child,
        decom,
        coalesce(dec, :period_end) as left_on,
        ls,
        rec
    from episodes
    where decom is not null
      and child in (select child from oc3)
),

episodes_of_both as (
    select * from of_this_year

    union all

    -- an episode that both years have counts once, as this year has it
    select
        before.row_id,
        before.child,
        before.decom,
        coalesce(before.dec, :year_before) as left_on,
        before.ls,
        before.rec
    from episodes_last as before
    left join of_this_year as now on now.child = before.child and now.decom = before.decom
    where before.decom is not null
      and before.child in (select oc3.child from oc3)
      and now.row_id is null
),

counted as (
    select
        child,
        decom,
        left_on,
        rec,
        row_number() over (partition by child order by decom desc, row_id desc) as place
    from episodes_of_both
    where ls is null
       or ls not in ('V3', 'V4')
),

born as (
    select
        child,
        dob,
        dob + interval '14 years' as turned_14,
        dob + interval '16 years' as turned_16
    from header
),

days as (
    select
        counted.child as child,
        greatest(0, days_between(greatest(counted.decom, born.turned_14), counted.left_on)) as since_14,
        greatest(0, days_between(greatest(counted.decom, born.turned_16), counted.left_on)) as since_16
    from counted
    join born on born.child = counted.child
),

care_leavers as (
    select child
    from days
    group by child
    having sum(since_14) >= 91
       and sum(since_16) > 0
),

-- Of those who are 20 and over, the years that count lie too far back for these two files.
told_of as (
    select born.child as child
    from born
    join episodes_of_both on episodes_of_both.child = born.child
    where age_on(born.dob, :period_end) < 20
)

select row_id as oc3_row
from oc3
where (child in (select child from told_of) and child not in (select child from care_leavers))
   or child in (select child from counted where place = 1 and rec in ('E11', 'E12'))
