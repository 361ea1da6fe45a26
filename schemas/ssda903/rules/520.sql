/*
code   = "520"
says   = "The adopters are a married couple of different sexes (L11), but their sex is not a man and a woman (MF)."
to_do  = "Put right the adopters' legal status, or their sex."
table  = "ad1"
about  = ["ls_adoptr", "sex_adoptr"]
weight = "error"

[[example]]
shows = "only a man and a woman fit this status; other statuses are not judged here"
given.ad1 = """
child, ls_adoptr, sex_adoptr
A1,    L11,       MF
A2,    L11,       MM
A3,    L11,       FF
A4,    L11,       M1
A5,    L11,       F1
A6,    L11,
A7,    L11,       XX
A8,    L12,       MM
A9,    ,          MM
A10,   L12,
"""
finds.ad1 = [2, 3, 4, 5, 6, 7]
*/

select row_id as ad1_row
from ad1
where ls_adoptr = 'L11'
  and (sex_adoptr is null or sex_adoptr <> 'MF')
