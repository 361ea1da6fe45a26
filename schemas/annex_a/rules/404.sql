/*
code   = "404"
says   = "The age and the date of birth disagree on whether the child has been born."
to_do  = "Enter the true date of birth if the child has been born; otherwise the age is -1 and the date is the one expected."
table  = "list_4"
about  = ["age", "born"]
weight = "explain"

[[example]]
shows = "a born child marked as unborn and an unborn one with an age are found; an expected date may be blank"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, born,       age
C1,       2026-08-01, -1
C2,       2026-12-01, 0
C3,       2026-12-01, -1
C4,       ,           -1
C5,       2026-09-30, 0
C6,       2012-01-01,
"""
finds.list_4 = [1, 2]
*/

select row_id as list_4_row
from list_4
where (age = -1 and born <= :period_end) or (age >= 0 and born > :period_end)
