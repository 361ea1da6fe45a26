/*
code   = "167"
says   = "The review has no code for how the child took part, or the code has no review."
to_do  = "Record how the child took part as PN0 to PN7, and the day of the review."
table  = "reviews"
about  = ["review_code", "review"]
weight = "error"

[[example]]
shows = "a review needs a code of the list, and a code needs a review"
given.reviews = """
child, review,     review_code
A1,    2025-06-01, PN0
A2,    2025-06-01, PN7
A3,    2025-06-01,
A4,    2025-06-01, PN8
A5,    ,           PN1
A6,    ,
A7,    2025-06-31, PN1
A8,    2025-06-31,
A9,    ,           PN8
"""
finds.reviews = [3, 4, 5, 8, 9]
*/

with judged as (
    select
        row_id,
        review_code,
        review_code_wrong,
        case when review is not null or review_wrong is not null then 1 end as has_review
    from reviews
)

select row_id as reviews_row
from judged
where review_code_wrong is not null
   or (has_review is not null and review_code is null)
   or (has_review is null and review_code is not null)
