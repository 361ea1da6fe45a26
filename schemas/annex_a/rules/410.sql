/*
code   = "410"
says   = "The assessment is authorised but does not say whether the child was seen."
to_do  = "Ask the worker whether the child was seen, and enter yes or no."
table  = "list_4"
about  = ["child_seen", "authorised"]
weight = "note"

[[example]]
shows = "blank and unknown are found; no is an answer, and nobody can see an unborn child"
given.list_4 = """
child_id, born,       started,    authorised, child_seen
C1,       2015-01-01, 2026-08-01, 2026-09-01,
C2,       2015-01-01, 2026-08-01, 2026-09-01, unknown
C3,       2015-01-01, 2026-08-01, 2026-09-01, no
C4,       2015-01-01, 2026-08-01, ,           unknown
C5,       2026-12-01, 2026-08-01, 2026-09-01, unknown
"""
finds.list_4 = [1, 2]
*/

select row_id as list_4_row
from list_4
where born <= authorised
  and (child_seen is null or child_seen = 'unknown')
