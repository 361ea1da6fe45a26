/*
code   = "612"
says   = "A girl is recorded as no mother, or without an answer, but there is a date on which her child was born."
to_do  = "Put right the answer, or take out the date."
table  = "header"
about  = ["mother", "mc_dob", "sex"]
weight = "error"

[[example]]
shows = "a date, readable or not, needs a mother; boys and codes of other years are not judged"
with  = { period_end = 2026-03-31 }
given.header = """
child, sex, mother, mc_dob
A1,    F,   0,      2025-06-01
A2,    F,   ,       2025-06-01
A3,    F,   0,      in June
A4,    F,   1,      2025-06-01
A5,    F,   0,
A6,    F,   ,
A7,    M,   0,      2025-06-01
A8,    2,   0,      2025-06-01
A9,    ,    0,      2025-06-01
"""
finds.header = [1, 2, 3]

[[example]]
shows = "in 2023/24 the code of a girl was 2"
with  = { period_end = 2024-03-31 }
given.header = """
child, sex, mother, mc_dob
A1,    2,   0,      2023-06-01
A2,    F,   0,      2023-06-01
A3,    1,   0,      2023-06-01
"""
finds.header = [1]
*/

-- F, or 2 up to 2023/24: a code of another year says nothing of the child's sex.
select row_id as header_row
from header
where sex in ('F', '2')
  and sex_wrong is null
  and (mother is null or mother = '0')
  and (mc_dob is not null or mc_dob_wrong is not null)
