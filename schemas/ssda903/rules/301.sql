/*
code   = "301"
says   = "The child was born after the end of the year."
to_do  = "Put right the date of birth; a child not yet born belongs in next year's return."
table  = "header"
about  = ["dob"]
weight = "error"

[[example]]
shows = "the last day of the year is inside, the day after is not"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob
A1,    2026-04-01
A2,    2026-03-31
A3,
A4,    2012-05-01
"""
finds.header = [1]
*/

select row_id as header_row
from header
where dob > :period_end
