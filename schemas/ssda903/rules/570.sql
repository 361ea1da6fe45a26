/*
code   = "570"
says   = "A time missing or away without leave begins after the end of the year."
to_do  = "Put right the start date, or leave the time for next year's return."
table  = "missing"
about  = ["mis_start"]
weight = "error"

[[example]]
shows = "31 March still counts, 1 April does not"
with  = { period_end = 2026-03-31 }
given.missing = """
child, mis_start
A1,    2026-03-31
A2,    2026-04-01
A3,
A4,    in May
"""
finds.missing = [2]
*/

select row_id as missing_row
from missing
where mis_start > :period_end
