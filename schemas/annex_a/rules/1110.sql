/*
code   = "1110"
says   = "The adopter was matched with a child before being approved, or after the snapshot."
to_do  = "Put right the date of the match or of the approval."
table  = "list_11"
about  = ["matched", "approved"]
weight = "explain"

[[example]]
shows = "a match before approval and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, approved,   matched
A1,         2026-03-01, 2026-02-01
A2,         2026-03-01, 2026-10-05
A3,         2026-03-01, 2026-06-01
A4,         2026-03-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where matched < approved or matched > :period_end
