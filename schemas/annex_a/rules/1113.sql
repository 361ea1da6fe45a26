/*
code   = "1113"
says   = "The adopter left the process before making an enquiry, or after the snapshot."
to_do  = "Put right the date of leaving or of the enquiry."
table  = "list_11"
about  = ["left", "enquired"]
weight = "explain"

[[example]]
shows = "leaving before the enquiry and in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, enquired,   left
A1,         2026-03-01, 2026-02-01
A2,         2026-03-01, 2026-10-05
A3,         2026-03-01, 2026-08-01
A4,         2026-03-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where list_11.left < enquired or list_11.left > :period_end
