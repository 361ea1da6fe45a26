/*
code   = "104"
says   = "The day on which unaccompanied asylum-seeking status ended is not a real date, or is before the year of the return."
to_do  = "Enter the day as day, month and year. Take the child out of this table if the status ended before the year began."
table  = "uasc"
about  = ["duc"]
weight = "error"

[[example]]
shows = "the first day of the year is in time; a status that goes on has no day"
given.uasc = """
child, duc
A1,    2025-03-31
A2,    2025-04-01
A3,    2027-01-01
A4,
A5,    2025-04-31
"""
finds.uasc = [1, 5]
*/

select row_id as uasc_row
from uasc
where duc_wrong is not null
   or duc < :period_start
