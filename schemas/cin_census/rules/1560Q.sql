/*
code   = "1560Q"
says   = "The former pupil number does not have the form of one."
to_do  = "Look the former number up again: a letter, then eleven digits, then a digit or a letter."
table  = "child_identifiers"
about  = ["former_upn"]
weight = "explain"

[[example]]
shows = "too short, too long, a letter among the digits and a digit in front"
given.child_identifiers = """
la_child_id, former_upn
A1,          A123456789012
A2,          A12345678901B
A3,          A12345678901
A4,          A1234567890123
A5,          A1234567890B2
A6,          1123456789012
A7,
"""
finds.child_identifiers = [3, 4, 5, 6]
*/

select row_id as child_identifiers_row
from child_identifiers
where not regexp_like(former_upn, '^[A-Za-z][0-9]{11}[0-9A-Za-z]$')
