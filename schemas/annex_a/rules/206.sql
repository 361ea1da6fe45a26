/*
code   = "206"
says   = "The early help assessment was completed before it started, or after the snapshot."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "list_2"
about  = ["completed", "started"]
weight = "explain"

[[example]]
shows = "same-day and open assessments pass; an end before the start and an end in the future do not"
with  = { period_end = 2026-09-30 }
given.list_2 = """
child_id, started,    completed
C1,       2026-06-01, 2026-06-01
C2,       2026-06-01, 2026-05-29
C3,       2026-06-01,
C4,       2026-09-20, 2026-10-02
"""
finds.list_2 = [2, 4]
*/

select row_id as list_2_row
from list_2
where completed < started or completed > :period_end
