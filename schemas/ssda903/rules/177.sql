/*
code   = "177"
says   = "The legal status of the adopters is not one of the codes."
to_do  = "Record whether and how the adopters are bound to each other as L0, L11, L12, L2, L3 or L4."
table  = "ad1"
about  = ["ls_adoptr"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.ad1 = """
child, ls_adoptr
A1,    L0
A2,
A3,    L4
A4,    L1
A5,    L5
"""
finds.ad1 = [4, 5]
*/

select row_id as ad1_row
from ad1
where ls_adoptr_wrong is not null
