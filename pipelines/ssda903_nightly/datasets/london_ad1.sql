/*
title = "London: AD1"
grain = "One row for each child adopted in the year."
key   = ["la", "child", "date_int", "date_match"]

# The region's agreement names no purpose for it, so the pipeline does not publish it. It is here for the day that one
# does: add its name to the datasets for the region then.

[keeps]
la          = "none"
child       = "identifier"
dob         = "indirect"
date_int    = "none"
date_match  = "none"
foster_care = "none"
nb_adoptr   = "indirect"
sex_adoptr  = "special"
ls_adoptr   = "special"
year        = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.ad1 = """
la, child, dob,        date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
X,  A1,    2022-03-01, 2024-05-01, 2025-05-01, 0,           2,         MF,         L11
X,  A2,    2022-03-01, 2024-06-01, 2025-06-01, 1,           1,         F1,         L0
"""
expect = """
child, dob,        date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr, year
A1_X,  2022-03-01, 2024-05-01, 2025-05-01, 0,           2,         MF,         L11,       2026
A2_X,  2022-03-01, 2024-06-01, 2025-06-01, 1,           1,         F1,         L0,        2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.ad1 = """
la, child, dob,        date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
X,  A1,    2022-03-01, 2023-05-01, ,           ,            1,         M1,         L0
X,  A2,    ,           ,           2024-06-01, 0,           ,          ,
"""
expect = """
child, dob,        date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr, year
A1_X,  2022-03-01, 2023-05-01, ,           ,            1,         M1,         L0,        2025
A2_X,  ,           ,           2024-06-01, 0,           ,          ,           ,          2025
"""
*/

select
    child || '_' || la as child,
    dob,
    date_int,
    date_match,
    foster_care,
    nb_adoptr,
    sex_adoptr,
    ls_adoptr,
    cast(extract(year from :period_end) as bigint) as year
from ad1
order by child, date_int
