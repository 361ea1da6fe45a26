/*
code   = "1040"
says   = "Lists 8 and 10 give different dates of birth for this child."
to_do  = "Find the true date of birth and enter it in both lists."
table  = "list_10"
about  = ["born"]
weight = "explain"

[[example]]
shows = "a difference is found in both lists; a blank and a child in one list only are not"
given.list_8 = """
child_id, born
C1,       2009-01-01
C2,       2009-01-01
C3,
C4,       2009-01-01
C6,       2009-01-10
"""
given.list_10 = """
child_id, born
C2,       2009-01-01
C1,       2009-01-10
C3,       2009-01-10
C5,       2009-01-10
C4,
"""
finds.list_8 = [1]
finds.list_10 = [2]
*/

select min(list_8.row_id) as list_8_row, min(list_10.row_id) as list_10_row
from list_10
join list_8 on list_10.child_id = list_8.child_id
where list_10.born <> list_8.born
group by list_10.child_id
