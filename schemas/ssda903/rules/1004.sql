/*
code   = "1004"
says   = "The day a child went missing is blank or no real date."
to_do  = "Record the day the child went missing or was first away without leave."
table  = "missing"
about  = ["mis_start"]
weight = "error"

[[example]]
shows = "a blank, other words and a day that does not exist are found, a date is not"
given.missing = """
child, mis_start
A1,    2025-05-01
A2,
A3,    spring
A4,    2025-02-29
"""
finds.missing = [2, 3, 4]
*/

-- A date that cannot be read is nothing here too.
select row_id as missing_row
from missing
where mis_start is null
