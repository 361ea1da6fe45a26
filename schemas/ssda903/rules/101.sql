/*
code   = "101"
says   = "The child's sex is blank or not one of the year's codes."
to_do  = "Record the sex as M, F or U, or as 1 or 2 in a return for 2023/24 or before."
table  = "header"
about  = ["sex"]
weight = "error"

[[example]]
shows = "an old code and a blank are found; the year's codes are not"
with  = { period_end = 2026-03-31 }
given.header = """
child, sex
A1,    M
A2,    1
A3,
A4,    U
"""
finds.header = [2, 3]

[[example]]
shows = "in 2023/24 the codes were others"
with  = { period_end = 2024-03-31 }
given.header = """
child, sex
A1,    M
A2,    1
"""
finds.header = [1]
*/

select row_id as header_row
from header
where sex is null
   or sex_wrong is not null
