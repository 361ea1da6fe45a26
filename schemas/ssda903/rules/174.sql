/*
code   = "174"
says   = "A boy has the date of birth of a young mother's child."
to_do  = "Put the sex right, or take the date of birth of the child out."
table  = "header"
about  = ["mc_dob", "sex"]
weight = "error"

[[example]]
shows = "boys have none, by the codes of this year or by those before 2024/25; an unreadable date is there too"
given.header = """
child, sex, mc_dob
A1,    M,   2025-06-01
A2,    M,
A3,    F,   2025-06-01
A4,    1,   2025-06-01
A5,    2,   2025-06-01
A6,    U,   2025-06-01
A7,    ,    2025-06-01
A8,    M,   2025-06-31
A9,    F,   2025-06-31
"""
finds.header = [1, 4, 8]
*/

select row_id as header_row
from header
where sex in ('M', '1')
  and (mc_dob is not null or mc_dob_wrong is not null)
