/*
code   = "408"
says   = "The assessment is still open but already says whether the child needs support."
to_do  = "Enter the date of authorisation, or clear the answer until the assessment is authorised."
table  = "list_4"
about  = ["needs_support", "authorised"]
weight = "explain"

[[example]]
shows = "an answer without an authorisation is found, whichever way it goes"
given.list_4 = """
child_id, started,    authorised, needs_support
C1,       2026-09-01, ,           true
C2,       2026-09-01, ,           false
C3,       2026-09-01, ,
C4,       2026-08-01, 2026-09-01, true
"""
finds.list_4 = [1, 2]
*/

select row_id as list_4_row
from list_4
where authorised is null and needs_support is not null
