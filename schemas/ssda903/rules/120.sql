/*
code   = "120"
says   = "The reason for giving up the plan of adoption is not one of the codes for it."
to_do  = "Record the reason as RD1, RD2, RD3 or RD4."
table  = "placed_adoption"
about  = ["reason_placed_ceased"]
weight = "error"

[[example]]
shows = "a code of the list and a blank are fine; anything else is found"
given.placed_adoption = """
child, reason_placed_ceased
A1,    RD1
A2,
A3,    RD4
A4,    RD5
A5,    rd1
"""
finds.placed_adoption = [4, 5]
*/

select row_id as placed_adoption_row
from placed_adoption
where reason_placed_ceased_wrong is not null
