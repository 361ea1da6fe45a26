/*
code   = "444"
says   = "Two or more rows of the header have the same pupil number."
to_do  = "Find out whose number it is and put the others right. If the rows are of one child, keep one."
table  = "header"
about  = ["upn"]
weight = "error"
since  = 2026

[[example]]
shows = "a number used twice is found at both; each of the codes UN1 to UN5 and blanks may come as often as they like"
with  = { period_end = 2026-03-31 }
given.header = """
child, upn
A1,    A000000000001
A2,    A000000000002
A3,    A000000000001
A4,    UN1
A5,    UN1
A6,    UN2
A7,    UN2
A8,    UN3
A9,    UN3
B1,    UN4
B2,    UN4
B3,    UN5
B4,    UN5
B5,
B6,
B7,    A000000000003
B8,    A000000000003
B9,    A000000000003
"""
finds.header = [1, 3, 16, 17, 18]
*/

with shared as (
    select upn
    from header
    where upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
    group by upn
    having count(*) > 1
)

select row_id as header_row
from header
where upn in (select upn from shared)
