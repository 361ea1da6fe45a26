/*
code   = "810"
says   = "The latest statutory review lies outside this time in care, or after the snapshot."
to_do  = "Enter the latest review held in this time in care, or leave it blank if there has been none."
table  = "list_8"
about  = ["reviewed", "care_started", "care_ended"]
weight = "explain"

[[example]]
shows = "a review before care, one after it and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, care_started, care_ended, reviewed
C1,       2026-05-01,   ,           2026-04-01
C2,       2026-05-01,   2026-07-01, 2026-07-10
C3,       2026-05-01,   ,           2026-10-05
C4,       2026-05-01,   ,           2026-05-28
C5,       2026-05-01,   ,
"""
finds.list_8 = [1, 2, 3]
*/

select row_id as list_8_row
from list_8
where reviewed < care_started or reviewed > care_ended or reviewed > :period_end
