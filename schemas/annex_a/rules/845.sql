/*
code   = "845"
says   = "Lists 6 and 8 disagree on whether this child has a disability."
to_do  = "Find out which is right and enter it in both lists."
table  = "list_8"
about  = ["has_disability"]
weight = "note"

[[example]]
shows = "a difference is found in both lists; a blank or an unknown one and a child in one list only are not"
given.list_6 = """
child_id, has_disability
C1,       yes
C2,       yes
C3,
C4,       yes
C6,       no
"""
given.list_8 = """
child_id, has_disability
C2,       yes
C1,       no
C3,       no
C5,       no
C4,       unknown
"""
finds.list_6 = [1]
finds.list_8 = [2]
*/

select min(list_6.row_id) as list_6_row, min(list_8.row_id) as list_8_row
from list_8
join list_6 on list_8.child_id = list_6.child_id
where list_8.has_disability <> list_6.has_disability
  and list_6.has_disability not in ('unknown')
  and list_8.has_disability not in ('unknown')
group by list_8.child_id
