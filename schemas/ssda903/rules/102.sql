/*
code   = "102"
says   = "The date of birth is blank or is not a real date."
to_do  = "Enter the date of birth as day, month and year."
table  = "header"
about  = ["dob"]
weight = "error"

[[example]]
shows = "a blank is found, and so is what is no day of the calendar"
given.header = """
child, dob
A1,    2012-02-29
A2,
A3,    2013-02-29
A4,    2013
"""
finds.header = [2, 3, 4]
*/

select row_id as header_row
from header
where dob is null
