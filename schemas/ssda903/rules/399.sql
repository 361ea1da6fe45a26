/*
code   = "399"
says   = "A child who only has short breaks (V3 or V4) has a review, or an answer about being a mother."
to_do  = "Take the review and the answer out, or put right the legal status: neither is asked about short breaks."
table  = "header"
about  = ["mother"]
weight = "error"

[[example]]
shows = "each of the three answers is one too many, and marks the child's rows in all three tables"
given.header = """
child, mother
A1,    0
A2,
A3,
A4,
A5,    1
A6,
A7,    0
"""
given.reviews = """
child, review,     review_code
A2,    2025-06-01,
A3,    ,           PN1
A4,    ,
A5,    2025-06-01, PN1
A6,    32/13/2025,
A8,    2025-06-01, PN1
A2,    2025-09-01,
"""
given.episodes = """
child, ls
A1,    V3
A2,    V4
A3,    V3
A4,    V3
A5,    V4
A5,    V4
A6,    V3
A7,    V3
A7,    C2
A8,    V3
"""
finds.header   = [1, 2, 3, 5, 6]
finds.reviews  = [1, 2, 4, 5, 6, 7]
finds.episodes = [1, 2, 3, 5, 6, 7, 10]

[[example]]
shows = "one episode of another status, or of none, is enough"
given.header = """
child, mother
A1,    0
A2,    0
A3,    0
"""
given.reviews = """
child, review
A1,    2025-06-01
A2,    2025-06-01
"""
given.episodes = """
child, ls
A1,    V3
A1,    C2
A2,    V4
A2,
"""
finds.header   = []
finds.reviews  = []
finds.episodes = []
*/

with only_breaks as (
    select child
    from episodes
    group by child
    having sum(ls in ('V3', 'V4')) = count(*)
),

answered as (
    select
        only_breaks.child as child,
        header.row_id     as header_row,
        reviews.row_id    as reviews_row
    from only_breaks
    left join (select * from header where child in (select child from only_breaks)) as header
        on header.child = only_breaks.child
    left join (select * from reviews where child in (select child from only_breaks)) as reviews
        on reviews.child = only_breaks.child
    where header.mother is not null
       or reviews.review is not null
       or reviews.review_wrong is not null
       or reviews.review_code is not null
)

select header_row, reviews_row, cast(null as bigint) as episodes_row
from answered
union all
select cast(null as bigint) as header_row, cast(null as bigint) as reviews_row, row_id as episodes_row
from episodes
where child in (select child from answered)
