/*
code   = "806"
says   = "The child comes into care after the snapshot."
to_do  = "Put right the date, or leave the child for the next snapshot."
table  = "list_8"
about  = ["care_started"]
weight = "explain"

[[example]]
shows = "care from the day of the snapshot is fine, from the day after is not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_8 = [2]
*/

select row_id as list_8_row
from list_8
where care_started > :period_end
