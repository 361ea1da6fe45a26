/*
code   = "812"
says   = "The reviewing officer's last contact is before this time in care, or after the snapshot."
to_do  = "Enter the latest contact in this time in care, or leave it blank if there has been none."
table  = "list_8"
about  = ["iro_contact", "care_started"]
weight = "explain"

[[example]]
shows = "a contact before care and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, iro_contact
C1,       2026-05-01,   2026-04-01
C2,       2026-05-01,   2026-10-05
C3,       2026-05-01,   2026-05-20
C4,       2026-05-01,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where iro_contact < care_started or iro_contact > :period_end
