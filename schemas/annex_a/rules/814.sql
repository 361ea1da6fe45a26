/*
code   = "814"
says   = "The last dental check is before the child's birth, or after the snapshot."
to_do  = "Enter the day of the latest dental check that took place."
table  = "list_8"
about  = ["teeth_checked", "born"]
weight = "explain"

[[example]]
shows = "an appointment in the future and a day before the birth are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       teeth_checked
C1,       2015-01-01, 2026-10-20
C2,       2026-01-01, 2025-12-01
C3,       2015-01-01, 2026-04-01
C4,       2015-01-01,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where teeth_checked < born or teeth_checked > :period_end
