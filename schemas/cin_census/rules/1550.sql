/*
code   = "1550"
says   = "The last character of the pupil number is neither a digit nor a letter that a pupil number may end with."
to_do  = "Look the number up again: I, O and S are never in a pupil number."
table  = "child_identifiers"
about  = ["upn"]
weight = "error"

[[example]]
shows = "digits and letters are fine but for I, O and S"
given.child_identifiers = """
la_child_id, upn
A1,          A123456789012
A2,          A12345678901A
A3,          A12345678901Z
A4,          A12345678901I
A5,          A12345678901O
A6,          A12345678901S
A7,          A12345678901?
A8,          A12345678901a
A9,          A1234567890?
A10,
A11,         A123456789012?
"""
finds.child_identifiers = [4, 5, 6, 7, 8]
*/

select row_id as child_identifiers_row
from child_identifiers
where length(upn) = 13
  and not regexp_like(substr(upn, 13, 1), '^[0-9A-HJ-NP-RT-Z]$')
