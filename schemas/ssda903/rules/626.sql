/*
code   = "626"
says   = "The young woman was no mother last year and is one now, yet her child was born before this year began."
to_do  = "Put right the child's date of birth, or tell the department that last year's answer was wrong."
table  = "header"
about  = ["mother", "mc_dob"]
weight = "error"

[[example]]
shows = "a birth on the day before the year is found and on its first day is not; both answers must have been given"
given.header = """
child, mother, mc_dob
A1,    1,      2025-03-31
A2,    1,      2025-04-01
A3,    1,
A4,    0,      2025-03-31
A5,    1,      2025-03-31
A6,    1,      2025-03-31
A7,    1,      2025-03-31
"""
given.header_last = """
child, mother
A1,    0
A2,    0
A3,    0
A4,    0
A5,    1
A6,
"""
finds.header = [1]
*/

select header.row_id as header_row
from header
join header_last on header_last.child = header.child
where header_last.mother = '0'
  and header.mother = '1'
  and header.mc_dob < :period_start
