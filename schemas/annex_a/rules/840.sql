/*
code   = "840"
says   = "Lists 6 and 8 give different dates of birth for this child."
to_do  = "Find the true date of birth and enter it in both lists."
table  = "list_8"
about  = ["born"]
weight = "explain"

[[example]]
shows = "a difference is found in both lists; a blank and a child in one list only are not"
given.list_6 = """
child_id, born
C1,       2009-01-01
C2,       2009-01-01
C3,
C4,       2009-01-01
C6,       2009-01-10
"""
given.list_8 = """
child_id, born
C2,       2009-01-01
C1,       2009-01-10
C3,       2009-01-10
C5,       2009-01-10
C4,
"""
finds.list_6 = [1]
finds.list_8 = [2]
*/

select min(list_6.row_id) as list_6_row, min(list_8.row_id) as list_8_row
from list_8
join list_6 on list_8.child_id = list_6.child_id
where list_8.born <> list_6.born
group by list_8.child_id
