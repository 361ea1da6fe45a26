/*
code   = "175"
says   = "The number of adopters is neither 1 nor 2."
to_do  = "Record 1 for a single adopter, 2 for a couple."
table  = "ad1"
about  = ["nb_adoptr"]
weight = "error"

[[example]]
shows = "1, 2 and a blank are fine; anything else is found"
given.ad1 = """
child, nb_adoptr
A1,    1
A2,
A3,    2
A4,    0
A5,    3
"""
finds.ad1 = [4, 5]
*/

select row_id as ad1_row
from ad1
where nb_adoptr_wrong is not null
