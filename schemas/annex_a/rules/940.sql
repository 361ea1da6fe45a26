/*
code   = "940"
says   = "Lists 8 and 9 give different dates of birth for this young person."
to_do  = "Find the true date of birth and enter it in both lists."
table  = "list_9"
about  = ["born"]
weight = "explain"

[[example]]
shows = "a difference is found in both lists; a blank and a young person in one list only are not"
given.list_8 = """
child_id, born
C1,       2009-01-01
C2,       2009-01-01
C3,
C4,       2009-01-01
C6,       2009-01-10
"""
given.list_9 = """
child_id, born
C2,       2009-01-01
C1,       2009-01-10
C3,       2009-01-10
C5,       2009-01-10
C4,
"""
finds.list_8 = [1]
finds.list_9 = [2]
*/

select min(list_8.row_id) as list_8_row, min(list_9.row_id) as list_9_row
from list_9
join list_8 on list_9.child_id = list_8.child_id
where list_9.born <> list_8.born
group by list_9.child_id
