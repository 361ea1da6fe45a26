/*
code   = "1004"
says   = "A child who is not yet born cannot have entered care."
to_do  = "Enter the true date of birth, or take the child out of the list."
table  = "list_10"
about  = ["born", "age"]
weight = "explain"

[[example]]
shows = "an age of -1 and a date of birth after the snapshot are found"
with  = { period_end = 2026-09-30 }
given.list_10 = """
child_id, born,       age
C1,       2026-12-01, -1
C2,       2026-12-01,
C3,       2026-08-01, -1
C4,       2026-09-30, 0
C5,       ,
"""
finds.list_10 = [1, 2, 3]
*/

select row_id as list_10_row
from list_10
where born > :period_end or age = -1
