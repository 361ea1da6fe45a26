/*
code   = "700"
says   = "The day a deprivation of liberty order began is blank or no real date."
to_do  = "Record the day the court's order took effect."
table  = "dolo"
about  = ["dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "a blank, other words and a day that does not exist are found, a date is not"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_start
A1,    2026-05-01
A2,
A3,    spring
A4,    2026-02-30
"""
finds.dolo = [2, 3, 4]
*/

-- A date that cannot be read is nothing here too.
select row_id as dolo_row
from dolo
where dolo_start is null
