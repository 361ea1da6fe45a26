/*
code   = "1044"
says   = "The day the child came into care is not the one in list 8."
to_do  = "Put right the date in whichever list is wrong."
table  = "list_10"
about  = ["entered_care"]
weight = "explain"

[[example]]
shows = "the two lists must give the same day"
given.list_10 = """
child_id, entered_care
C1,       2025-01-01
C2,       2025-01-01
C3,       2025-01-01
C4,
"""
given.list_8 = """
child_id, care_started
C1,       2025-02-01
C2,       2025-01-01
C4,       2025-01-01
"""
finds.list_10 = [1]
*/

select distinct list_10.row_id as list_10_row
from list_10
join list_8 on list_10.child_id = list_8.child_id
where list_10.entered_care <> list_8.care_started
