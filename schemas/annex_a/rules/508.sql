/*
code   = "508"
says   = "The number of section 47 enquiries in the last 12 months differs between rows of the same child."
to_do  = "Count the enquiries before the child's latest one, and enter that number on each of the child's rows."
table  = "list_5"
about  = ["s47s_12m"]
weight = "explain"

[[example]]
shows = "a child with two different counts is found on each row; one with the same count throughout is not"
given.list_5 = """
child_id, strategy_started, s47s_12m
C1,       2026-05-01,       0
C1,       2026-08-01,       1
C2,       2026-05-01,       1
C2,       2026-08-01,       1
C3,       2026-05-01,       1
C3,       2026-06-01,
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where child_id in (
    select child_id
    from list_5
    where child_id is not null
    group by child_id
    having min(s47s_12m) < max(s47s_12m)
)
