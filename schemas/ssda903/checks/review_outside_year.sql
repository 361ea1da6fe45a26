/*
code   = "review_outside_year"
says   = "The review was not held in the year of the return."
to_do  = "Correct the date of the review; one of another year belongs into that year's return."
table  = "reviews"
about  = ["review"]
weight = "explain"

[[example]]
shows = "the first and the last day are of the year; the days around it are not"
with  = { period_end = 2026-03-31 }
given.reviews = """
child, review
A1,    2025-04-01
A2,    2026-03-31
A3,    2025-03-31
A4,    2026-04-01
A5,
"""
finds.reviews = [3, 4]
*/

select row_id as reviews_row
from reviews
where review < :period_start
   or review > :period_end
