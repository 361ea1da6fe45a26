/*
code   = "113"
says   = "The date on which the child was matched with the adopters is not a real date."
to_do  = "Enter the day of the match as day, month and year."
table  = "ad1"
about  = ["date_match"]
weight = "error"

[[example]]
shows = "a blank is fine; what is no day of the calendar is found"
given.ad1 = """
child, date_match
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
where date_match_wrong is not null
