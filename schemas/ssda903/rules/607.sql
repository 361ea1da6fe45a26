/*
code   = "607"
says   = "A girl left care in the year, and it is not said whether she was a mother."
to_do  = "Record 1 if she had a child of her own while in care, 0 if not."
table  = "header"
about  = ["mother", "sex"]
weight = "error"

[[example]]
shows = "care that ends in the year, its first and last day included, asks for the answer; short breaks and others do not"
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
A9,    F,
B1,    M,
B2,    F,   0
B3,    F,   1
B4,    2,
B5,    ,
B6,    F,
"""
given.episodes = """
child, dec,        rec, ls
A1,    2025-04-01, E4A, C2
A2,    2026-03-31, E4A, C2
A3,    2025-03-31, E4A, C2
A4,    2026-04-01, E4A, C2
A5,    2025-06-01, X1,  C2
A6,    2025-06-01, E4A, V3
A7,    2025-06-01, E4A, V4
A8,    2025-06-01, E4A,
A9,    2025-06-01, ,    C2
B1,    2025-06-01, E4A, C2
B2,    2025-06-01, E4A, C2
B3,    2025-06-01, E4A, C2
B4,    2025-06-01, E4A, C2
B5,    2025-06-01, E4A, C2
B6,    ,           E4A, C2
B7,    2025-06-01, E4A, C2
"""
finds.header = [1, 2, 8]
finds.episodes = [1, 2, 8]

[[example]]
shows = "in 2023/24 the code of a girl was 2"
with  = { period_end = 2024-03-31 }
given.header = """
child, sex, mother
A1,    2,
A2,    F,
A3,    1,
"""
given.episodes = """
child, dec,        rec, ls
A1,    2023-06-01, E4A, C2
A2,    2023-06-01, E4A, C2
A3,    2023-06-01, E4A, C2
"""
finds.header = [1]
finds.episodes = [1]
*/

-- F, or 2 up to 2023/24: a code of another year says nothing of the child's sex.
select
    header.row_id   as header_row,
    episodes.row_id as episodes_row
from header
join episodes on episodes.child = header.child
where header.sex in ('F', '2')
  and header.sex_wrong is null
  and header.mother is null
  and episodes.dec >= :period_start
  and episodes.dec <= :period_end
  and episodes.rec <> 'X1'
  and (episodes.ls is null or episodes.ls not in ('V3', 'V4'))
