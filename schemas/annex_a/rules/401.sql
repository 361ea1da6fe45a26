/*
code   = "401"
says   = "The assessment was finished before the six months up to the snapshot."
to_do  = "Take the assessment out of the list, or put right its date of authorisation."
table  = "list_4"
about  = ["authorised"]
weight = "explain"

[[example]]
shows = "an assessment authorised six months ago to the day is outside, the next day is inside, an open one belongs"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-02-01, 2026-03-30
C2,       2026-02-01, 2026-03-31
C3,       2026-02-01,
"""
finds.list_4 = [1]
*/

select row_id as list_4_row
from list_4
where authorised <= :six_months_before
