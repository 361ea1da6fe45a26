/*
code   = "702"
says   = "A deprivation of liberty order ended on the day it began, or before."
to_do  = "Put right the day the order began or the day it ended."
table  = "dolo"
about  = ["dolo_end", "dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "an end before the start or on the same day is found; one on the next day is not, nor is an order without one of the two"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-05-02, 2026-05-01
A2,    2026-05-02, 2026-05-02
A3,    2026-05-02, 2026-05-03
A4,    2026-05-02,
A5,    ,           2026-05-02
A6,    2026-05-02, abc
"""
finds.dolo = [1, 2]
*/

select row_id as dolo_row
from dolo
where dolo_end <= dolo_start
