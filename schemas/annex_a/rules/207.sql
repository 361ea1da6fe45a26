/*
code   = "207"
says   = "The early help assessment started a year or more ago and has no completion date."
to_do  = "Ask the organisation whether it was finished, and enter the date."
table  = "list_2"
about  = ["completed", "started"]
weight = "note"

[[example]]
shows = "an open assessment of last summer is found; a finished one and a recent one are not"
with  = { period_end = 2026-09-30 }
given.list_2 = """
child_id, started,    completed
C1,       2025-08-01,
C2,       2025-08-01, 2025-10-01
C3,       2026-08-01,
"""
finds.list_2 = [1]
*/

select row_id as list_2_row
from list_2
where started <= :year_before and completed is null
