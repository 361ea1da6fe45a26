/*
code   = "701"
says   = "The day a deprivation of liberty order ended is no real date."
to_do  = "Record the day the order ended, or leave it blank while the order is in force."
table  = "dolo"
about  = ["dolo_end"]
weight = "error"
since  = 2027

[[example]]
shows = "other words and a day that does not exist are found, a date and a blank are not"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_end
A1,    2026-05-01
A2,
A3,    spring
A4,    2026-02-30
"""
finds.dolo = [3, 4]
*/

select row_id as dolo_row
from dolo
where dolo_end_wrong is not null
