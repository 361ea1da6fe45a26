/*
code   = "114"
says   = "What is recorded on whether the child was adopted by a current foster carer is neither 0 nor 1."
to_do  = "Record 1 if a foster carer of the child adopted, 0 if not."
table  = "ad1"
about  = ["foster_care"]
weight = "error"

[[example]]
shows = "0, 1 and a blank are fine; anything else is found"
given.ad1 = """
child, foster_care
A1,    0
A2,
A3,    1
A4,    2
A5,    N
"""
finds.ad1 = [4, 5]
*/

select row_id as ad1_row
from ad1
where foster_care_wrong is not null
