/*
code   = "176"
says   = "The sex of the adopters is not one of the codes."
to_do  = "Record M1 or F1 for one adopter; MM, FF or MF for two."
table  = "ad1"
about  = ["sex_adoptr"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.ad1 = """
child, sex_adoptr
A1,    M1
A2,
A3,    MF
A4,    FM
A5,    m1
"""
finds.ad1 = [4, 5]
*/

select row_id as ad1_row
from ad1
where sex_adoptr_wrong is not null
