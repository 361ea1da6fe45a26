/*
code   = "901"
says   = "The young person is younger than 16 or older than 25."
to_do  = "Put right the date of birth, or take the young person out of the list."
table  = "list_9"
about  = ["born", "age"]
weight = "explain"

[[example]]
shows = "15 and 26 are found; the sixteenth birthday and the day before the twenty-sixth are not"
with  = { period_end = 2026-09-30 }
given.list_9 = """
child_id, born
C1,       2010-10-01
C2,       2010-09-30
C3,       2000-10-01
C4,       2000-09-30
C5,
"""
finds.list_9 = [1, 4]
*/

select row_id as list_9_row
from list_9
where age_on(born, :period_end) < 16 or age_on(born, :period_end) > 25
