/*
code   = "501"
says   = "The enquiry's conference was held before the six months up to the snapshot."
to_do  = "Take the enquiry out of the list, or put right the date of the conference."
table  = "list_5"
about  = ["icpc_held"]
weight = "explain"

[[example]]
shows = "a conference six months ago to the day is outside, one the day after is inside"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_held
C1,       2026-03-10,       2026-03-30
C2,       2026-03-10,       2026-03-31
C3,       2026-09-10,
"""
finds.list_5 = [1]
*/

select row_id as list_5_row
from list_5
where icpc_held <= :six_months_before
