/*
code   = "519"
says   = "The adopters are civil partners (L2), but their sex is not that of a couple (MM, FF or MF)."
to_do  = "Put right the adopters' legal status, or their sex."
table  = "ad1"
about  = ["ls_adoptr", "sex_adoptr"]
weight = "error"

[[example]]
shows = "any two adopters fit this status, one alone does not; other statuses are not judged here"
given.ad1 = """
child, ls_adoptr, sex_adoptr
A1,    L2,        MM
A2,    L2,        FF
A3,    L2,        MF
A4,    L2,        M1
A5,    L2,        F1
A6,    L2,
A7,    L2,        XX
A8,    L0,        M1
A9,    ,          M1
A10,   L0,
"""
finds.ad1 = [4, 5, 6, 7]
*/

select row_id as ad1_row
from ad1
where ls_adoptr = 'L2'
  and (sex_adoptr is null or sex_adoptr not in ('MM', 'FF', 'MF'))
