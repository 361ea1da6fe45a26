/*
code   = "393"
says   = "It is not recorded whether this girl or young woman is a mother."
to_do  = "Enter 1 if she has a child of her own and 0 if not. Only for short breaks is it left blank."
table  = "header"
about  = ["mother", "sex"]
weight = "error"

[[example]]
shows = "a female in care needs an answer; a male and one who only has short breaks do not"
with  = { period_end = 2026-03-31 }
given.header = """
child, sex, mother
A1,    F,
A2,    F,   0
A3,    M,
A4,    F,
A5,    F,
A6,    F,
A7,    F,
A8,    2,
A9,    F,
B1,    ,
"""
given.episodes = """
child, ls
A1,    C2
A2,    C2
A3,    C2
A4,    V3
A4,    V4
A5,    V4
A5,    E1
A6,
A8,    C2
A9,    v4
B1,    C2
"""
finds.header = [1, 5, 6]

[[example]]
shows = "up to 2023/24 a female was 2"
with  = { period_end = 2024-03-31 }
given.header = """
child, sex, mother
A1,    2,
A2,    1,
A3,    F,
"""
given.episodes = """
child, ls
A1,    C2
A2,    C2
A3,    C2
"""
finds.header = [1]
*/

with looked_after as (
    select distinct child
    from episodes
    where ls is null
       or upper(ls) not in ('V3', 'V4')
)

select header.row_id as header_row
from header
join looked_after on looked_after.child = header.child
where header.sex in ('F', '2')
  and header.sex_wrong is null  -- each of the two codes in its own years
  and header.mother is null
