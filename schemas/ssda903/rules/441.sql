/*
code   = "441"
says   = "The review says how the child took part (PN1 to PN7), and the child was under four."
to_do  = "Use PN0, or put right the date of birth or of the review."
table  = "reviews"
about  = ["review_code", "review", "dob"]
weight = "error"

[[example]]
shows = "from the fourth birthday a child takes part, the day before each code is found; PN0, blank days and unknown ages are not"
given.reviews = """
child, dob,        review,     review_code
A1,    2021-06-10, 2025-06-10, PN1
A2,    2021-06-10, 2025-06-09, PN1
A3,    2021-06-10, 2025-06-09, PN2
A4,    2021-06-10, 2025-06-09, PN3
A5,    2021-06-10, 2025-06-09, PN4
A6,    2021-06-10, 2025-06-09, PN5
A7,    2021-06-10, 2025-06-09, PN6
A8,    2021-06-10, 2024-01-01, PN7
A9,    2021-06-10, 2025-06-09, PN0
B1,    2021-06-10, 2025-06-09,
B2,    2021-06-10, ,           PN1
B3,    ,           2025-06-09, PN1
"""
finds.reviews = [2, 3, 4, 5, 6, 7, 8]
*/

select row_id as reviews_row
from reviews
where review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
  and age_on(dob, review) < 4
