/*
code   = "112"
says   = "The date of the decision that the child should be adopted is not a real date."
to_do  = "Enter the day of the decision as day, month and year."
table  = "ad1"
about  = ["date_int"]
weight = "error"

[[example]]
shows = "a blank is fine; what is no day of the calendar is found"
given.ad1 = """
child, date_int
A1,    2025-06-01
A2,
A3,    2012-02-29
A4,    2025-02-30
A5,    2025
"""
finds.ad1 = [4, 5]
*/

select row_id as ad1_row
from ad1
where date_int_wrong is not null
