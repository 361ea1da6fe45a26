/*
code   = "1005"
says   = "The day a missing child came back is no real date."
to_do  = "Record the day the child came back, or leave it blank while the child is missing."
table  = "missing"
about  = ["mis_end"]
weight = "error"

[[example]]
shows = "other words and a day that does not exist are found, a date and a blank are not"
given.missing = """
child, mis_end
A1,    2025-05-01
A2,
A3,    spring
A4,    2025-02-29
"""
finds.missing = [3, 4]
*/

select row_id as missing_row
from missing
where mis_end_wrong is not null
