/*
code   = "506"
says   = "The strategy discussion is dated after the snapshot."
to_do  = "Put right its date, or leave the enquiry for the next snapshot."
table  = "list_5"
about  = ["strategy_started"]
weight = "explain"

[[example]]
shows = "a discussion on the day of the snapshot is fine, one the day after is not"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_5 = [2]
*/

select row_id as list_5_row
from list_5
where strategy_started > :period_end
