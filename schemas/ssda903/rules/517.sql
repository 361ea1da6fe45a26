/*
code   = "517"
says   = "The adopters are an unmarried couple of different sexes (L3), but their sex is not a man and a woman (MF)."
to_do  = "Put right the adopters' legal status, or their sex."
table  = "ad1"
about  = ["ls_adoptr", "sex_adoptr"]
weight = "error"

[[example]]
shows = "only a man and a woman fit this status; other statuses are not judged here"
given.ad1 = """
child, ls_adoptr, sex_adoptr
A1,    L3,        MF
A2,    L3,        MM
A3,    L3,        FF
A4,    L3,        M1
A5,    L3,        F1
A6,    L3,
A7,    L3,        XX
A8,    L2,        MM
A9,    ,          MM
A10,   L2,
"""
finds.ad1 = [2, 3, 4, 5, 6, 7]
*/

select row_id as ad1_row
from ad1
where ls_adoptr = 'L3'
  and (sex_adoptr is null or sex_adoptr <> 'MF')
