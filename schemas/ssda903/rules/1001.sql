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
"""
given.episodes_last = """
child, decom,      dec,        ls
A1,    2024-05-01, 2024-07-30, V2
A2,    2024-05-01, 2024-07-29, V2
A3,    2024-05-01, 2024-05-31, V2
A4,    2024-05-01, 2024-05-30, V2
A5,    2023-01-01, 2024-05-30, V2
A6,    2023-01-01, 2024-05-29, V2
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
A1,    2025-04-01, 2025-06-01
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

with episodes_of_both as (
    select
        row_id,
        child,
        decom,
        coalesce(dec, :period_end) as left_on,
        ls,
        rec
    from episodes
    where decom is not null

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
    left join episodes as now on now.child = before.child and now.decom = before.decom
    where before.decom is not null
      and now.row_id is null
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
        spell.child as child,
        spell.ls as ls,
        days_between(greatest(spell.decom, born.turned_14), spell.left_on) as since_14,
        days_between(greatest(spell.decom, born.turned_16), spell.left_on) as since_16
    from episodes_of_both as spell
    join born on born.child = spell.child
    where age_on(born.dob, :period_end) < 20
),

totals as (
    select
        child,
        sum(case when ls in ('V3', 'V4') or since_14 < 0 then 0 else since_14 end) as since_14,
        sum(case when ls in ('V3', 'V4') or since_16 < 0 then 0 else since_16 end) as since_16
    from days
    group by child
),

counted as (
    select
        child,
        rec,
        row_number() over (partition by child order by decom desc, row_id desc) as place
    from episodes_of_both
    where ls is null
       or ls not in ('V3', 'V4')
)

select row_id as oc3_row
from oc3
where child in (select child from totals where since_14 < 91 or since_16 = 0)
   or child in (select child from counted where place = 1 and rec in ('E11', 'E12'))
