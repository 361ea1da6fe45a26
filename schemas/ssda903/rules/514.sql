/*
code   = "514"
says   = "The adopter is single (L0), and is not said to be one man or one woman."
to_do  = "Say whether the adopter is a man (M1) or a woman (F1), or put right the legal status of the adopters."
table  = "ad1"
about  = ["sex_adoptr", "ls_adoptr"]
weight = "error"

[[example]]
shows = "a single adopter is one man or one woman; a couple or nothing is found, and not with another status"
given.ad1 = """
child, ls_adoptr, sex_adoptr
A1,    L0,        M1
A2,    L0,        F1
A3,    L0,        MM
A4,    L0,        FF
A5,    L0,        MF
A6,    L0,
A7,    L11,       MM
A8,    ,          MM
A9,    L11,
"""
finds.ad1 = [3, 4, 5, 6]
*/

select row_id as ad1_row
from ad1
where ls_adoptr = 'L0'
  and (sex_adoptr is null or sex_adoptr not in ('M1', 'F1'))
