/*
code   = "306"
says   = "The number of referrals in the last 12 months differs between rows of the same child."
to_do  = "Count the referrals before the child's latest one, and enter that number on each of the child's rows."
table  = "list_3"
about  = ["referrals_12m"]
weight = "explain"

[[example]]
shows = "a child with two different counts is found on each row; one with the same count throughout is not"
given.list_3 = """
child_id, referred,   referrals_12m
C1,       2026-05-01, 0
C1,       2026-08-01, 1
C2,       2026-05-01, 2
C2,       2026-09-01, 2
C3,       2026-05-01, 1
C3,       2026-06-01,
"""
finds.list_3 = [1, 2]
*/

select row_id as list_3_row
from list_3
where child_id in (
    select child_id
    from list_3
    where child_id is not null
    group by child_id
    having min(referrals_12m) < max(referrals_12m)
)
