/*
code   = "1108"
says   = "The application was submitted before the enquiry, or after the snapshot."
to_do  = "Put right the date of the application or of the enquiry."
table  = "list_11"
about  = ["applied", "enquired"]
weight = "explain"

[[example]]
shows = "an application before the enquiry and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, enquired,   applied
A1,         2026-06-01, 2026-05-01
A2,         2026-06-01, 2026-10-05
A3,         2026-06-01, 2026-07-01
A4,         2026-06-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where applied < enquired or applied > :period_end
