/*
code   = "232"
says   = "The child's sex is recorded as unknown (U)."
to_do  = "Record the sex as M or F as soon as it is known."
table  = "header"
about  = ["sex"]
weight = "error"
since  = 2025

[[example]]
shows = "U is found, the other codes and a blank are not"
given.header = """
child, sex
A1,    M
A2,    U
A3,    F
A4,
"""
finds.header = [2]
*/

select row_id as header_row
from header
where sex = 'U'
