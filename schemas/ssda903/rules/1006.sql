/*
code   = "1006"
says   = "Whether the child was missing or away without leave is none of the codes."
to_do  = "Record M if nobody knew where the child was, or A if the place was known and the child had no leave to be there."
table  = "missing"
about  = ["missing"]
weight = "error"

[[example]]
shows = "a code that is none is found, the two codes and a blank are not"
given.missing = """
child, missing
A1,    M
A2,    A
A3,    AWAY
A4,    NA
A5,
"""
finds.missing = [3, 4]
*/

select row_id as missing_row
from missing
where missing_wrong is not null
