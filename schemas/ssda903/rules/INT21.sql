/*
code   = "INT21"
says   = "An unaccompanied asylum-seeking child has another sex here than in the header."
to_do  = "Find out which is right, and write it in both the UASC list and the header."
table  = "uasc"
about  = ["sex"]
weight = "error"

[[example]]
shows = "another sex is found, once however often the header has it; a blank on either side, and a child without a header row are not; a code that is none differs too"
given.uasc = """
child, sex
A1,    M
A2,    M
A3,    U
A4,
A5,    F
A6,    M
A7,    M
A2,    F
A8,    x
"""
given.header = """
child, sex
A1,    M
A2,    F
A2,    F
A3,    M
A4,    F
A5,
A7,    2
A8,    F
"""
finds.uasc = [2, 3, 7, 9]
*/

select distinct uasc.row_id as uasc_row
from uasc
join header on header.child = uasc.child
where uasc.sex <> header.sex
