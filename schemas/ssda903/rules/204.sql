/*
code   = "204"
says   = "The child's ethnic group is not what the return of the year before said."
to_do  = "Check which of the two is right, and correct this year's if it is the wrong one."
table  = "header"
about  = ["ethnic"]
weight = "error"

[[example]]
shows = "another group is found, and a blank on either side; the same in small letters, two blanks and a child in one return only are not"
given.header = """
child, ethnic
A1,    WBRI
A2,    wbri
A3,    MWBC
A4,
A5,    AIND
A6,
A7,    BAFR
A9,    ABAN
"""
given.header_last = """
child, ethnic
A1,    WBRI
A2,    WBRI
A3,    MWBA
A4,    AIND
A5,
A6,
A8,    BAFR
A9,    aban
"""
finds.header = [3, 4, 5]
*/

select header.row_id as header_row
from header
join header_last on header_last.child = header.child
where upper(header.ethnic) is distinct from upper(header_last.ethnic)
