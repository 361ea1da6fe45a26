/*
code   = "202"
says   = "The child's sex is not what the return of the year before said."
to_do  = "Check which of the two is right, and correct this year's if it is the wrong one."
table  = "header"
about  = ["sex"]
weight = "error"

# The codes 1 and 2 became M and F in 2024/25: that is no change.

[[example]]
shows = "another code is found, and a blank on either side; the same, two blanks and a child in one return only are not"
given.header = """
child, sex
A1,    M
A2,    M
A3,
A4,    F
A5,
A6,    M
A7,    U
"""
given.header_last = """
child, sex
A1,    M
A2,    F
A3,    F
A4,
A5,
A8,    M
A7,    M
"""
finds.header = [2, 3, 4, 7]

[[example]]
shows = "the old codes for the new ones, either way"
with  = { period_end = 2025-03-31 }
given.header = """
child, sex
A1,    M
A2,    F
A3,    F
A4,    M
A5,    1
A6,    2
A7,    1
A8,    2
"""
given.header_last = """
child, sex
A1,    1
A2,    2
A3,    1
A4,    2
A5,    M
A6,    F
A7,    2
A8,    1
"""
finds.header = [3, 4, 7, 8]
*/

with this_year as (
    select row_id, child, case sex when '1' then 'M' when '2' then 'F' else sex end as sex
    from header
),

last_year as (
    select child, case sex when '1' then 'M' when '2' then 'F' else sex end as sex
    from header_last
)

select this_year.row_id as header_row
from this_year
join last_year on last_year.child = this_year.child
where this_year.sex is distinct from last_year.sex
