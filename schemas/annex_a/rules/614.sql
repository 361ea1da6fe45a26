/*
code   = "614"
says   = "The primary need says that the child is not in need."
to_do  = "Enter the need that the case is open for, or take the child out of the list."
table  = "list_6"
about  = ["primary_need"]
weight = "explain"

[[example]]
shows = "N9 is found; N0 may stand while the need is not yet known"
given.list_6 = """
child_id, primary_need
C1,       N9
C2,       N1
C3,       N0
C4,
"""
finds.list_6 = [1]
*/

select row_id as list_6_row
from list_6
where primary_need = 'N9'
