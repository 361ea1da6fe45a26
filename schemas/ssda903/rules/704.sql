/*
code   = "704"
says   = "A deprivation of liberty order ended outside the year."
to_do  = "Put right the day the order ended. One that ended before the year is not reported; one still in force on 31 March has no end."
table  = "dolo"
about  = ["dolo_end"]
weight = "error"
since  = 2027

[[example]]
shows = "the year's first and last day are inside, the days beside them are not"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_end
A1,    2026-03-31
A2,    2026-04-01
A3,    2027-03-31
A4,    2027-04-01
A5,
"""
finds.dolo = [1, 4]
*/

select row_id as dolo_row
from dolo
where dolo_end < :period_start
   or dolo_end > :period_end
