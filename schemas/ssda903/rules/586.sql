/*
code   = "586"
says   = "A time missing or away without leave began on or before the day the child was born."
to_do  = "Put right the start of the absence, or the date of birth."
table  = "missing"
about  = ["mis_start", "dob"]
weight = "error"

[[example]]
shows = "the day of birth is found, the day after is not"
given.missing = """
child, dob,        mis_start
A1,    2012-06-02, 2012-06-01
A2,    2012-06-02, 2012-06-02
A3,    2012-06-02, 2012-06-03
A4,    ,           2012-06-01
A5,    2012-06-02,
A6,    2012-06-02, in June
"""
finds.missing = [1, 2]
*/

select row_id as missing_row
from missing
where mis_start <= dob
