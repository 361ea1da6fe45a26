/*
code   = "1015"
says   = "The decision to adopt was reversed, yet the child was adopted."
to_do  = "Clear the date that does not hold."
table  = "list_10"
about  = ["decision_reversed", "adopted"]
weight = "explain"

[[example]]
shows = "only a child with both dates is found"
given.list_10 = """
child_id, adopted,    decision_reversed
C1,       2026-06-01, 2026-03-01
C2,       2026-06-01,
C3,       ,           2026-03-01
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where decision_reversed is not null and adopted is not null
