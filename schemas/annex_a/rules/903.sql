/*
code   = "903"
says   = "The age is not the young person's age on the day of the snapshot."
to_do  = "Work out the age in whole years on the day of the snapshot, or put right the date of birth."
table  = "list_9"
about  = ["age", "born"]
weight = "explain"

[[example]]
shows = "the year is full on the birthday and not the day before"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born,       age
C1,       2006-10-01, 19
C2,       2006-10-01, 20
C3,       2006-09-30, 19
C4,       2006-09-30, 20
C5,       ,           19
C6,       2006-09-30,
"""
finds.list_9 = [2, 3]
*/

select row_id as list_9_row
from list_9
where age >= 0 and born <= :period_end and age <> age_on(born, :period_end)
