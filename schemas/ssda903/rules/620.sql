/*
code   = "620"
says   = "A girl recorded as a mother was under eleven when the year began."
to_do  = "Put right the date of birth, or the answer."
table  = "header"
about  = ["dob", "mother"]
weight = "error"

[[example]]
shows = "who turns eleven on 1 April is old enough, who turns eleven the day after is not"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob,        mother
A1,    2014-04-01, 1
A2,    2014-04-02, 1
A3,    2014-04-02, 0
A4,    2014-04-02,
A5,    ,           1
A6,    2008-01-01, 1
A7,    2026-01-01, 1
"""
finds.header = [2, 7]
*/

select row_id as header_row
from header
where mother = '1'
  and age_on(dob, :period_start) < 11
