/*
code   = "818"
says   = "The category of need says that the child in care is not in need, or does not state the need."
to_do  = "Enter the need that brought the child into care."
table  = "list_8"
about  = ["category_of_need"]
weight = "explain"

[[example]]
shows = "N9 and N0 are found, any other need is not"
given.list_8 = """
child_id, category_of_need
C1,       N9
C2,       N0
C3,       N1
C4,
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where category_of_need in ('N9', 'N0')
