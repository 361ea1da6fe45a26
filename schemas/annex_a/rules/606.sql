/*
code   = "606"
says   = "The episode of need starts after the snapshot."
to_do  = "Put right the start date, or leave the child for the next snapshot."
table  = "list_6"
about  = ["cin_started"]
weight = "explain"

[[example]]
shows = "a start on the day of the snapshot is fine, one the day after is not"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started
C1,       2026-09-30
C2,       2026-10-01
C3,
"""
finds.list_6 = [2]
*/

select row_id as list_6_row
from list_6
where cin_started > :period_end
