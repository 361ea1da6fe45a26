/*
code   = "829"
says   = "The child is said to have been freed for adoption, which courts have not done since the end of 2005."
to_do  = "Enter the child's present legal status."
table  = "list_8"
about  = ["legal_status", "legal_status_started"]
weight = "explain"

[[example]]
shows = "a freeing order of last year cannot be"
given.list_8 = """
child_id, legal_status, legal_status_started
C1,       D1,           2025-06-01
C2,       E1,           2025-06-01
C3,       D1,           2005-06-01
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where legal_status = 'D1' and legal_status_started >= date '2005-12-30'
