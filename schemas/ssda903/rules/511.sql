/*
code   = "511"
says   = "Two people adopted the child, and the adopter is said to be one man or one woman."
to_do  = "Put right the number of adopters, or say of whom the couple is made up."
table  = "ad1"
about  = ["sex_adoptr", "nb_adoptr"]
weight = "error"

[[example]]
shows = "two adopters are not one man nor one woman; couples, one adopter and blanks are not found"
given.ad1 = """
child, nb_adoptr, sex_adoptr
A1,    2,         M1
A2,    2,         F1
A3,    2,         MM
A4,    2,         FF
A5,    2,         MF
A6,    1,         M1
A7,    1,         F1
A8,    ,          M1
A9,    2,
"""
finds.ad1 = [1, 2]
*/

select row_id as ad1_row
from ad1
where nb_adoptr = '2'
  and sex_adoptr in ('M1', 'F1')
