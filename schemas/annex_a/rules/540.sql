/*
code   = "540"
says   = "The child's date of birth is not the one in list 6."
to_do  = "Find the true date of birth and enter it in both lists."
table  = "list_5"
about  = ["born"]
weight = "explain"

[[example]]
shows = "a day that differs is found on each of the child's rows here; a blank or a child not in list 6 is not"
given.list_5 = """
child_id, born
C1,       2012-01-01
C1,       2012-01-01
C2,       2012-01-01
C3,       2012-01-01
C4,
"""
given.list_6 = """
child_id, born
C1,       2012-01-10
C2,       2012-01-01
C4,       2012-01-01
"""
finds.list_5 = [1, 2]
*/

select distinct list_5.row_id as list_5_row
from list_5
join list_6 on list_5.child_id = list_6.child_id
where list_5.born <> list_6.born
