/*
code   = "409"
says   = "The assessment is authorised but does not say whether the child needs support."
to_do  = "Enter the outcome of the assessment."
table  = "list_4"
about  = ["needs_support", "authorised"]
weight = "explain"

[[example]]
shows = "an authorised assessment without an outcome is found; an open one may wait"
given.list_4 = """
child_id, started,    authorised, needs_support
C1,       2026-08-01, 2026-09-01,
C2,       2026-08-01, 2026-09-01, false
C3,       2026-08-01, ,
"""
finds.list_4 = [1]
*/

select row_id as list_4_row
from list_4
where authorised is not null and needs_support is null
