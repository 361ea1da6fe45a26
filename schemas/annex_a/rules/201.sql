/*
code   = "201"
says   = "The early help assessment starts after the snapshot."
to_do  = "Put right the start date, or leave the assessment for the next snapshot."
table  = "list_2"
about  = ["started"]
weight = "explain"

[[example]]
shows = "a start on the day of the snapshot is fine, one the day after is not"
with  = { period_end = 2026-09-30 }
given.list_2 = """
child_id, started
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_2 = [2]
*/

select row_id as list_2_row
from list_2
where started > :period_end
