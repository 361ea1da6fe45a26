/*
code   = "713"
says   = "The child protection plan is open but the person is 18 or older."
to_do  = "End the plan, or put right the date of birth."
table  = "list_7"
about  = ["plan_ended", "born"]
weight = "explain"

[[example]]
shows = "an open plan of an adult is found; one of a child of 17 and one that has ended are not"
with  = { period_end = 2026-09-30 }
given.list_7 = """
child_id, born,       plan_started, plan_ended
C1,       2008-03-01, 2025-10-01,
C2,       2008-12-01, 2025-10-01,
C3,       2008-08-01, 2025-10-01,   2026-07-30
"""
finds.list_7 = [1]
*/

select row_id as list_7_row
from list_7
where age_on(born, :period_end) >= 18 and plan_ended is null
