/*
code   = "905"
says   = "The eligibility category does not fit the young person's age."
to_do  = "Change the category: eligible and relevant end at 18, and former relevant begins there."
table  = "list_9"
about  = ["eligibility", "born"]
weight = "explain"

[[example]]
shows = "an eligible or relevant adult and a former relevant child are found"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born,       eligibility
C1,       2007-01-01, eligible
C2,       2007-01-01, relevant
C3,       2009-12-01, former_relevant
C4,       2009-12-01, relevant
C5,       2007-01-01, former_relevant
C6,       2007-01-01, qualifying
"""
finds.list_9 = [1, 2, 3]
*/

select row_id as list_9_row
from list_9
where (eligibility in ('eligible', 'relevant') and age_on(born, :period_end) >= 18)
   or (eligibility = 'former_relevant' and age_on(born, :period_end) < 18)
