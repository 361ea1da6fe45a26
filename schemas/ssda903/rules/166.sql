/*
code   = "166"
says   = "The date of the review is blank or is not a real date."
to_do  = "Enter the day of the review as day, month and year, or take the row out if there was no review."
table  = "reviews"
about  = ["review"]
weight = "error"

[[example]]
shows = "a blank is found, and so is what is no day of the calendar"
given.reviews = """
child, review
A1,    2025-06-01
A1,
A2,    2025-06-31
A2,    2024-02-29
"""
finds.reviews = [2, 3]
*/

select row_id as reviews_row
from reviews
where review is null
