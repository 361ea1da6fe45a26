/*
code   = "168"
says   = "The unique pupil number does not have the form of one."
to_do  = "Enter the number as the school has it: a letter and twelve digits, the last of which may be a letter. If there is none, say why with UN1 to UN5."
table  = "header"
about  = ["upn"]
weight = "error"

[[example]]
shows = "a letter other than I, O and S, eleven digits, and a digit or a letter; or a reason for having none"
given.header = """
child, upn
A1,    A123456789012
A2,    Z12345678901B
A3,    H123456789012
A4,    J123456789012
A5,    N123456789012
A6,    P123456789012
A7,    R123456789012
A8,    T123456789012
A9,    I123456789012
B1,    O123456789012
B2,    S123456789012
B3,    A12345678901
B4,    A1234567890123
B5,    5123456789012
B6,    A1234567890BC
B7,    a123456789012
B8,    A12345678901b
B9,
C1,    B90909090909Z
C2,    B09090909090A
C3,    AA12345678901
C4,    B01234567890
C5,    B012345678900
C6,    B012345678909
"""
finds.header = [9, 10, 11, 12, 13, 14, 15, 16, 17, 21, 22]

[[example]]
shows = "five reasons for having no number"
given.header = """
child, upn
A1,    UN0
A2,    UN1
A3,    UN2
A4,    UN3
A5,    UN4
A6,    UN5
A7,    UN6
A8,    UN11
A9,    XUN1
"""
finds.header = [1, 7, 8, 9]
*/

select row_id as header_row
from header
where not regexp_like(upn, '^([A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]|UN[1-5])$')
