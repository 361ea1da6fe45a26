/*
code   = "203"
says   = "The child's date of birth is not what the return of the year before said."
to_do  = "Check which of the two is right, and correct this year's if it is the wrong one."
table  = "header"
about  = ["dob"]
weight = "error"

[[example]]
shows = "another day is found, and a day against none; the same, two blanks and a child in one return only are not"
given.header = """
child, dob
A1,    2012-05-01
A2,    2012-05-02
A3,
A4,    2012-05-01
A5,
A6,    2012-05-01
A7,    2012-05-01
A7,    2012-05-02
"""
given.header_last = """
child, dob
A1,    2012-05-01
A2,    2012-05-01
A3,    2012-05-01
A4,    unknown
A5,
A7,    2012-05-01
A8,    2012-05-01
"""
finds.header = [2, 3, 4, 8]
*/

select header.row_id as header_row
from header
join header_last on header_last.child = header.child
where header.dob is distinct from header_last.dob
