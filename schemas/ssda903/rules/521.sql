/*
code   = "521"
says   = "The child was placed for adoption before the day it was decided that adoption is in the child's best interests."
to_do  = "Put right the date of the decision, or the start or the code of the placement."
table  = "ad1"
about  = ["date_int"]
weight = "error"

[[example]]
shows = "the decision may fall on the day of the placement, not after it; other placements and other children are not judged"
given.ad1 = """
child, date_int
A1,    2025-06-02
A2,    2025-06-01
A3,    2025-06-02
A4,    2025-05-31
A5,    2025-06-02
A6,    2025-06-02
A7,    2025-06-02
A8,
A9,    2025-06-02
"""
given.episodes = """
child, decom,      place
A1,    2025-06-01, A3
A1,    2025-06-02, A4
A2,    2025-06-01, A3
A3,    2025-06-01, A4
A4,    2025-06-01, A5
A5,    2025-06-01, A5
A6,    2025-06-01, A6
A7,    2025-06-01, U4
A8,    2025-06-01, A3
A9,    ,           A3
B1,    2025-06-01, A3
"""
finds.ad1 = [1, 3, 5, 6]
finds.episodes = [1, 4, 6, 7]
*/

select
    ad1.row_id      as ad1_row,
    episodes.row_id as episodes_row
from ad1
join episodes on episodes.child = ad1.child
where episodes.place in ('A3', 'A4', 'A5', 'A6')
  and ad1.date_int > episodes.decom
