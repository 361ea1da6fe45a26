/*
code   = "851"
says   = "The young person left care at 18 after thirteen weeks or more, but is not in list 9."
to_do  = "Add the young person to list 9, or note why nothing is owed after care."
table  = "list_8"
about  = ["care_ended", "born"]
weight = "note"

[[example]]
shows = "a leaver of 18 belongs in list 9, unless care was short or another authority's or death's"
given.list_8 = """
child_id, born,       care_started, care_ended, care_ended_reason
C1,       2008-06-01, 2024-01-01,   2026-06-01, E5
C2,       2008-06-01, 2024-01-01,   2026-06-01, E5
C3,       2012-06-01, 2024-01-01,   2026-06-01, E4A
C4,       2008-06-01, 2026-05-01,   2026-06-01, E5
C5,       2008-06-01, 2024-01-01,   2026-06-01, E3
"""
given.list_9 = """
child_id, eligibility
C2,       former_relevant
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where child_id is not null
  and age_on(born, care_ended) >= 18
  and days_between(care_started, care_ended) >= 91
  and care_ended_reason not in ('E2', 'E3', 'E15', 'E16')
  and not exists (select 1 from list_9 where list_9.child_id = list_8.child_id)
