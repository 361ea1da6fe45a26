/*
code   = "115"
says   = "The date of the decision that the child should be placed for adoption is not a real date."
to_do  = "Enter the day of the decision as day, month and year."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a blank is fine; what is no day of the calendar is found"
given.placed_adoption = """
child, date_placed
A1,    2025-06-01
A2,
A3,    2012-02-29
A4,    2025-02-30
A5,    2025
"""
finds.placed_adoption = [4, 5]
*/

select row_id as placed_adoption_row
from placed_adoption
where date_placed_wrong is not null
