/*
code   = "565"
says   = "A time away has a start date, but it is not said whether the child was missing or away without leave."
to_do  = "Record M for missing or A for away without leave."
table  = "missing"
about  = ["missing", "mis_start"]
weight = "error"

[[example]]
shows = "a start without a kind is found, readable or not"
given.missing = """
child, missing, mis_start
A1,    ,        2025-06-01
A2,    ,        in June
A3,    M,       2025-06-01
A4,    A,       in June
A5,    ,
A6,    M,
"""
finds.missing = [1, 2]
*/

select row_id as missing_row
from missing
where missing is null
  and (mis_start is not null or mis_start_wrong is not null)
