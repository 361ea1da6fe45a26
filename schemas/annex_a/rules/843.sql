/*
code   = "843"
says   = "Lists 6 and 8 give different genders for this child."
to_do  = "Find out which is right and enter it in both lists."
table  = "list_8"
about  = ["gender"]
weight = "note"

[[example]]
shows = "a difference is found in both lists; a blank or an unknown one and a child in one list only are not"
given.list_6 = """
child_id, gender
C1,       F
C2,       F
C3,
C4,       F
C6,       M
"""
given.list_8 = """
child_id, gender
C2,       F
C1,       M
C3,       M
C5,       M
C4,       U
"""
finds.list_6 = [1]
finds.list_8 = [2]
*/

select min(list_6.row_id) as list_6_row, min(list_8.row_id) as list_8_row
from list_8
join list_6 on list_8.child_id = list_6.child_id
where list_8.gender <> list_6.gender
  and list_6.gender not in ('U')
  and list_8.gender not in ('U')
group by list_8.child_id
