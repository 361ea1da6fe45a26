/*
code   = "813"
says   = "The last health assessment is before the child's birth, or after the snapshot."
to_do  = "Enter the day of the latest health assessment that took place."
table  = "list_8"
about  = ["health_assessed", "born"]
weight = "explain"

[[example]]
shows = "an appointment in the future and a day before the birth are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       health_assessed
C1,       2015-01-01, 2026-10-20
C2,       2026-01-01, 2025-12-01
C3,       2015-01-01, 2026-04-01
C4,       2015-01-01,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where health_assessed < born or health_assessed > :period_end
