/*
code   = "301"
says   = "The referral was not received in the six months up to the snapshot."
to_do  = "Take the referral out of the list, or put right its date."
table  = "list_3"
about  = ["referred"]
weight = "explain"

[[example]]
shows = "the window begins the day after the day six months before and ends with the snapshot"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, referred
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
"""
finds.list_3 = [1, 4]
*/

select row_id as list_3_row
from list_3
where referred <= :six_months_before or referred > :period_end
