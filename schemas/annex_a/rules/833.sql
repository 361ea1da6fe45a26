/*
code   = "833"
says   = "The child is under 16 but is said to live independently, semi-independently or where they work."
to_do  = "Put right the placement type, or tell the head of service at once if it is right."
table  = "list_8"
about  = ["placement_type", "born"]
weight = "explain"

[[example]]
shows = "semi-independent living at 14 is found, at 16 is not"
with  = { period_end = 2026-09-30 }
given.list_8 = """
child_id, born,       placement_type
C1,       2012-01-01, H5
C2,       2010-01-01, H5
C3,       2012-01-01, K2
C4,       ,           P2
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where placement_type in ('P2', 'P3', 'H5') and age_on(born, coalesce(care_ended, :period_end)) < 16
