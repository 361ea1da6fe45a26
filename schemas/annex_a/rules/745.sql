/*
code   = "745"
says   = "Lists 6 and 7 give different genders for this child."
to_do  = "Find out which is right and enter it in both lists."
table  = "list_7"
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
given.list_7 = """
child_id, gender
C2,       F
C1,       M
C3,       M
C5,       M
C4,       U
"""
finds.list_6 = [1]
finds.list_7 = [2]
*/

select min(list_6.row_id) as list_6_row, min(list_7.row_id) as list_7_row
from list_7
join list_6 on list_7.child_id = list_6.child_id
where list_7.gender <> list_6.gender
  and list_6.gender not in ('U')
  and list_7.gender not in ('U')
group by list_7.child_id
