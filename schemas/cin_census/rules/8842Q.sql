/*
code   = "8842Q"
says   = "The review of the child protection plan has no date."
to_do  = "Record when the review was held, or leave it out."
table  = "reviews"
about  = ["cpp_review_date"]
weight = "explain"

[[example]]
shows = "a review without a date"
given.reviews = """
la_child_id, cin_details_id, cppid, cpp_review_date
A1,          1,              1,     2025-06-01
A1,          1,              1,
"""
finds.reviews = [2]
*/

select row_id as reviews_row
from reviews
where cpp_review_date is null
