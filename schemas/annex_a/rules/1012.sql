/*
code   = "1012"
says   = "The decision to adopt was reversed but no reason is given."
to_do  = "Enter the reason the child is no longer to be adopted."
table  = "list_10"
about  = ["reversal_reason", "decision_reversed"]
weight = "explain"

[[example]]
shows = "a reversal without a reason is found"
given.list_10 = """
child_id, decision_reversed, reversal_reason
C1,       2026-06-01,
C2,       2026-06-01,        RD1
C3,       ,
"""
finds.list_10 = [1]
*/

select row_id as list_10_row
from list_10
where decision_reversed is not null and reversal_reason is null
