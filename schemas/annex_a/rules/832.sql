/*
code   = "832"
says   = "The child seeks asylum unaccompanied, but the category of need is not absent parenting."
to_do  = "Check the category of need: N8 is the one for a child here without parents."
table  = "list_8"
about  = ["category_of_need", "is_uasc"]
weight = "note"

[[example]]
shows = "N8 is expected for an unaccompanied child only"
given.list_8 = """
child_id, is_uasc, category_of_need
C1,       true,    N1
C2,       true,    N8
C3,       false,   N1
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where is_uasc = true and category_of_need <> 'N8'
