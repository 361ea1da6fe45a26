/*
code   = "708"
says   = "A deprivation of liberty order began on the day the child was born, or before."
to_do  = "Put right the day the order began or the child's date of birth."
table  = "dolo"
about  = ["dolo_start", "dob"]
weight = "error"
since  = 2027

[[example]]
shows = "the day of birth and the day before are found, the day after is not"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dob,        dolo_start
A1,    2012-05-02, 2012-05-01
A2,    2012-05-02, 2012-05-02
A3,    2012-05-02, 2012-05-03
A4,    2012-05-02,
A5,    ,           2012-05-02
A6,    2012-05-02, abc
"""
finds.dolo = [1, 2]
*/

select row_id as dolo_row
from dolo
where dolo_start <= dob
