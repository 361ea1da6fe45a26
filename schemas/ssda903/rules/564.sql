/*
code   = "564"
says   = "A time missing or away without leave has no start date."
to_do  = "Record the day it began."
table  = "missing"
about  = ["mis_start", "missing"]
weight = "error"

[[example]]
shows = "both kinds need a start; what is no date is filled all the same"
given.missing = """
child, missing, mis_start
A1,    M,
A2,    A,
A3,    M,       2025-06-01
A4,    A,       in June
A5,    ,
A6,    X,
"""
finds.missing = [1, 2]
*/

select row_id as missing_row
from missing
where missing in ('M', 'A')
  and mis_start is null
  and mis_start_wrong is null
