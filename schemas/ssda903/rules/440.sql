/*
code   = "440"
says   = "The review says that the child was under four (PN0), and the child was older."
to_do  = "Record how the child took part (PN1 to PN7), or put right the date of birth or of the review."
table  = "reviews"
about  = ["review_code", "review", "dob"]
weight = "error"

[[example]]
shows = "PN0 is possible up to the fourth birthday and not the day after; other codes, blank days and unknown ages are not found"
given.reviews = """
child, dob,        review,     review_code
A1,    2021-06-10, 2025-06-10, PN0
A2,    2021-06-10, 2025-06-11, PN0
A3,    2021-06-10, 2025-06-11, PN1
A4,    2021-06-10, 2025-06-11,
A5,    2021-06-10, ,           PN0
A6,    ,           2025-06-11, PN0
A7,    2010-06-10, 2025-06-11, PN0
"""
finds.reviews = [2, 7]
*/

select row_id as reviews_row
from reviews
where review_code = 'PN0'
  and age_on(dob, review - interval '1 day') >= 4
