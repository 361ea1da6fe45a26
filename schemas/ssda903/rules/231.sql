/*
code   = "231"
says   = "The unaccompanied asylum-seeking child is not yet eleven at the end of the year, which is rare."
to_do  = "Check the date of birth and whether the child is unaccompanied; if both are right, explain it to the department."
table  = "header"
about  = ["dob", "uasc"]
weight = "explain"
since  = 2025

[[example]]
shows = "eleven on the last day of the year is old enough, eleven the day after is not; other children are not asked"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob,        uasc
A1,    2015-04-01, 1
A2,    2015-03-31, 1
A3,    2015-04-01, 0
A4,    2015-04-01,
A5,    ,           1
A6,    2020-01-01, 1
"""
finds.header = [1, 6]

[[example]]
shows = "who is unaccompanied is seen in the table of such children"
with  = { period_end = 2026-03-31 }
given.header = """
child, dob
A1,    2016-04-01
A2,    2016-04-01
"""
given.uasc = """
child
A2
"""
finds.header = [2]
*/

select row_id as header_row
from header
where uasc = '1'
  and age_on(dob, :period_end) < 11
