/*
code   = "1540"
says   = "The fifth to twelfth characters of the pupil number are not all digits."
to_do  = "Look the number up again: only its first and its last character may be a letter."
table  = "child_identifiers"
about  = ["upn"]
weight = "error"

[[example]]
shows = "letters in the middle, and numbers that end before it"
given.child_identifiers = """
la_child_id, upn
A1,          A123456789012
A2,          A123X56789012
A3,          A12345678901X
A4,          A1234567890X2
A5,          A12X456789012
A6,          A1234
A7,
"""
finds.child_identifiers = [2, 4, 6]
*/

select row_id as child_identifiers_row
from child_identifiers
where not regexp_like(substr(upn, 5, 8), '^[0-9]{8}$')
