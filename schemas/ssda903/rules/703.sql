/*
code   = "703"
says   = "A deprivation of liberty order began after the year ended."
to_do  = "Put right the day the order began; one that began later belongs in next year's return."
table  = "dolo"
about  = ["dolo_start"]
weight = "error"
since  = 2027

[[example]]
shows = "the last day of the year is in time, the day after is not"
with  = { period_end = 2027-03-31 }
given.dolo = """
child, dolo_start
A1,    2027-03-31
A2,    2027-04-01
A3,
A4,    2020-01-01
"""
finds.dolo = [2]
*/

select row_id as dolo_row
from dolo
where dolo_start > :period_end
