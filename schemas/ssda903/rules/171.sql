/*
code   = "171"
says   = "The date of birth of the young mother's child is not a real date."
to_do  = "Enter the day on which her first child was born as day, month and year."
table  = "header"
about  = ["mc_dob"]
weight = "error"

[[example]]
shows = "a blank is fine; what is no day of the calendar is found"
given.header = """
child, mc_dob
A1,    2025-06-01
A2,
A3,    2012-02-29
A4,    2025-02-30
A5,    2025
"""
finds.header = [4, 5]
*/

select row_id as header_row
from header
where mc_dob_wrong is not null
