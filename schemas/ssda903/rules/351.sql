/*
code   = "351"
says   = "The young person turned twenty-five before the year began, which is too old for the return."
to_do  = "Put right the date of birth, or take the young person out of the return."
table  = "header"
about  = ["dob"]
weight = "error"

[[example]]
shows = "twenty-five on the last day of the year before is too old, on the first day of the year not"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob
A1,    2000-03-31
A2,    2000-04-01
A3,
A4,    1990-01-01
"""
finds.header = [1, 4]
*/

select row_id as header_row
from header
where age_on(dob, :year_before) >= 25
