/*
code   = "1111"
says   = "A child was placed with the adopter before the match, or after the snapshot."
to_do  = "Put right the date of the placement or of the match."
table  = "list_11"
about  = ["placed", "matched"]
weight = "explain"

[[example]]
shows = "a placement before the match and one in the future are found"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, matched,    placed
A1,         2026-03-01, 2026-02-01
A2,         2026-03-01, 2026-10-05
A3,         2026-03-01, 2026-06-01
A4,         2026-03-01,
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where placed < matched or placed > :period_end
