/*
code   = "334"
says   = "The decision that the child should be adopted is dated before the child last came into care."
to_do  = "Put right the day of the decision, or the start of the period of care."
table  = "ad1"
about  = ["date_int"]
weight = "error"

[[example]]
shows = "the latest start of care counts; the day it began is not found, the day before is"
given.ad1 = """
child, date_int
A1,    2025-05-31
A2,    2025-06-01
A3,    2025-05-31
A4,
A5,    2025-05-31
A6,    2025-05-31
"""
given.episodes = """
child, decom,      rne
A1,    2024-01-01, S
A1,    2025-06-01, S
A1,    2025-08-01, P
A2,    2025-06-01, S
A3,    2025-05-01, S
A3,    2025-06-01, L
A4,    2025-06-01, S
A5,    ,           S
A6,    2025-06-01, P
A6,    2025-06-01, S
"""
finds.ad1      = [1, 6]
finds.episodes = [2, 10]
*/

with last_starts as (
    select child, max(decom) as decom
    from episodes
    where rne = 'S'
    group by child
)

select ad1.row_id as ad1_row, episodes.row_id as episodes_row
from ad1
join last_starts on last_starts.child = ad1.child
join episodes on episodes.child = last_starts.child and episodes.decom = last_starts.decom
where episodes.rne = 'S'
  and ad1.date_int < episodes.decom
