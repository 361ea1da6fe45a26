/*
code   = "608"
says   = "The child was last seen after the snapshot, or before being born."
to_do  = "Put right the date the child was last seen."
table  = "list_6"
about  = ["last_seen", "born"]
weight = "explain"

[[example]]
shows = "a day in the future and a day before the birth are found"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, born,       last_seen
C1,       2015-01-01, 2026-10-02
C2,       2026-06-15, 2026-06-01
C3,       2015-01-01, 2026-09-30
C4,       2015-01-01,
C5,       ,           2026-09-01
"""
finds.list_6 = [1, 2]
*/

select row_id as list_6_row
from list_6
where last_seen > :period_end or last_seen < born
