/*
code   = "1013"
says   = "A reason for no longer adopting is given, but no date of the decision."
to_do  = "Enter the date the decision was reversed, or clear the reason."
table  = "list_10"
about  = ["decision_reversed", "reversal_reason"]
weight = "explain"

[[example]]
shows = "a reason without a date is found"
given.list_10 = """
child_id, decision_reversed, reversal_reason
C1,       ,                  RD1
C2,       2026-06-01,        RD1
C3,       ,
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where reversal_reason is not null and decision_reversed is null
