/*
code   = "303"
says   = "The age is not the child's age on the day of the snapshot."
to_do  = "Work out the age in whole years on the day of the snapshot, or put right the date of birth."
table  = "list_3"
about  = ["age", "born"]
weight = "explain"

[[example]]
shows = "the year is full on the birthday and not the day before"
with  = { period_end = 2026-09-30 }
given.list_3 = """
child_id, born,       age
C1,       2012-10-01, 13
C2,       2012-10-01, 14
C3,       2012-09-30, 13
C4,       2012-09-30, 14
C5,       ,           13
C6,       2012-09-30,
"""
finds.list_3 = [2, 3]
*/

select row_id as list_3_row
from list_3
where age >= 0 and born <= :period_end and age <> age_on(born, :period_end)
