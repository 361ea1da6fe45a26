/*
code   = "411"
says   = "The assessment has been open for a year or more."
to_do  = "Ask the worker whether the assessment was finished, and enter the date of authorisation."
table  = "list_4"
about  = ["authorised", "started"]
weight = "note"

[[example]]
shows = "an open assessment from more than a year ago is found; a finished one and a recent one are not"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2025-06-01,
C2,       2025-06-01, 2026-05-01
C3,       2026-06-01,
"""
finds.list_4 = [1]
*/

select row_id as list_4_row
from list_4
where started <= :year_before and authorised is null
