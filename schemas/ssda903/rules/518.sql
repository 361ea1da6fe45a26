/*
code   = "518"
says   = "The adopters are an unmarried couple of one sex (L4), but their sex is not two men (MM) or two women (FF)."
to_do  = "Put right the adopters' legal status, or their sex."
table  = "ad1"
about  = ["ls_adoptr", "sex_adoptr"]
weight = "error"

[[example]]
shows = "only two adopters of one sex fit this status; other statuses are not judged here"
given.ad1 = """
child, ls_adoptr, sex_adoptr
A1,    L4,        MM
A2,    L4,        FF
A3,    L4,        MF
A4,    L4,        M1
A5,    L4,        F1
A6,    L4,
A7,    L4,        XX
A8,    L3,        MF
A9,    ,          MF
A10,   L3,
"""
finds.ad1 = [3, 4, 5, 6, 7]
*/

select row_id as ad1_row
from ad1
where ls_adoptr = 'L4'
  and (sex_adoptr is null or sex_adoptr not in ('MM', 'FF'))
