/*
code   = "1580"
says   = "The child's number has something else in it than letters and digits."
to_do  = "Take the spaces and signs out of the number, everywhere in the file in the same way."
table  = "child_identifiers"
about  = ["la_child_id"]
weight = "error"
since  = 2025

[[example]]
shows = "letters and digits are fine; blanks are for another rule"
given.child_identifiers = """
la_child_id
A1b
A-2
A 3
A/4

"""
finds.child_identifiers = [2, 3, 4]
*/

select row_id as child_identifiers_row
from child_identifiers
where not regexp_like(la_child_id, '^[0-9A-Za-z]+$')
