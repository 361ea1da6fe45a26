/*
code   = "165"
says   = "The answer whether the child is a mother is no code, is given for a boy or for a care leaver, or is blank for a girl in care."
to_do  = "Record 1 or 0 for every girl who was in care in the year, and nothing for boys and for care leavers."
table  = "header"
about  = ["mother", "sex", "oc3.in_touch", "oc3.activ", "oc3.accom"]
weight = "error"

# An authority may have no care leavers to report; the children in care are judged nevertheless.
may_lack = ["oc3"]

[[example]]
shows = "0 or 1 for girls in care, nothing for boys; the codes for sex changed in 2024/25"
with  = { period_end = 2026-03-31 }
given.header = """
child, sex, mother
A1,    F,   1
A2,    F,   0
A3,    F,
A4,    M,   0
A5,    M,
A6,    2,
A7,    1,   1
A8,    F,   9
A9,    U,   1
B1,    U,
B2,    ,    9
B3,    M,   1
"""
given.episodes = """
child, decom,      dec, ls
A1,    2025-06-01, ,    C2
A2,    2025-06-01, ,    C2
A3,    2025-06-01, ,    C2
A4,    2025-06-01, ,    C2
A5,    2025-06-01, ,    C2
A6,    2025-06-01, ,    C2
A7,    2025-06-01, ,    C2
A8,    2025-06-01, ,    C2
A9,    2025-06-01, ,    C2
B1,    2025-06-01, ,    C2
"""
given.oc3 = """
child, in_touch
A1,    YES
A3,    YES
B3,
"""
finds.header = [3, 4, 6, 7, 8, 11, 12]
finds.oc3    = [2, 3]

[[example]]
shows = "an answer is due for an episode in the year that is no short break; without one, a care leaver has no answer"
with  = { period_end = 2026-03-31 }
given.header = """
child, sex, mother
A1,    F,
A2,    F,
A3,    F,
A4,    F,
A5,    F,
A6,    F,
A7,    F,
A8,    F,
B1,    F,   1
B2,    F,   0
B3,    F,   0
B4,    F,   1
B5,    F,
B6,    2,   1
"""
given.episodes = """
child, decom,      dec,        ls
A1,    2026-03-31, ,           C2
A2,    2026-04-01, ,           C2
A3,    2020-06-01, 2025-04-01, C2
A4,    2020-06-01, 2025-03-31, C2
A5,    2025-06-01, ,           V3
A6,    2025-06-01, ,           V4
A7,    2025-06-01, ,
A8,    2020-06-01, ,           C2
"""
given.oc3 = """
child, in_touch, activ, accom
B1,    YES,      ,
B2,    ,         0,
B3,    ,         ,      B1
B4,    ,         ,
B5,    YES,      F1,    B1
B6,    YES,      F1,    B1
"""
finds.header = [1, 3, 7, 8, 9, 10, 11, 14]
finds.oc3    = [1, 2, 3, 6]
*/

with in_care as (
    select distinct
        child,
        1 as found
    from episodes
    where decom <= :period_end
      and (dec is null or dec >= :period_start)
      and (ls is null or ls not in ('V3', 'V4'))
),

leavers as (
    select distinct
        child,
        1 as found
    from oc3
    where in_touch is not null
       or activ is not null
       or accom is not null
),

judged as (
    select
        header.row_id,
        header.child,
        header.sex,
        header.mother,
        header.mother_wrong,
        in_care.found as is_in_care,
        leavers.found as is_leaver
    from header
    left join in_care on in_care.child = header.child
    left join leavers on leavers.child = header.child
)

select
    judged.row_id as header_row,
    oc3.row_id    as oc3_row
from judged
left join oc3 on oc3.child = judged.child
where judged.mother_wrong is not null
   or (judged.sex in ('M', '1') and judged.mother is not null)
   or (judged.sex in ('F', '2') and judged.mother is null and judged.is_in_care is not null)
   or (judged.sex in ('F', '2') and judged.mother is not null and judged.is_in_care is null and judged.is_leaver is not null)
