/*
code   = "571"
says   = "A time missing or away without leave ended before the year began or after it ended."
to_do  = "Put right the end date; leave it blank if the child was still away on 31 March, and leave out what ended in earlier years."
table  = "missing"
about  = ["mis_end"]
weight = "error"

[[example]]
shows = "the first and the last day of the year are inside it"
with  = { period_end = 2026-03-31 }
given.missing = """
child, mis_end
A1,    2025-03-31
A2,    2025-04-01
A3,    2026-03-31
A4,    2026-04-01
A5,
A6,    in May
"""
finds.missing = [1, 4]
*/

select row_id as missing_row
from missing
where mis_end < :period_start
   or mis_end > :period_end
