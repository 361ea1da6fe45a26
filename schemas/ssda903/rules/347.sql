/*
code   = "347"
says   = "The care leaver was under eighteen when the year began, but is said to live in a foyer or the like."
to_do  = "Put right the accommodation, or the date of birth."
table  = "oc3"
about  = ["accom", "dob"]
weight = "error"
since  = 2024

# The rule speaks of T, the letter that the two codes T1 and T2 share.

[[example]]
shows = "eighteen on the first day of the year is old enough, on the second it is not"
with  = { period_end = 2026-03-31 }
given.oc3 = """
child, dob,        accom
A1,    2007-04-02, T1
A2,    2007-04-02, T2
A3,    2007-04-02, T
A4,    2007-04-01, T1
A5,    2007-04-02, U1
A6,    2007-04-02,
A7,    ,           T1
A8,    2008-06-01, T2
"""
finds.oc3 = [1, 2, 3, 8]
*/

select row_id as oc3_row
from oc3
where accom in ('T', 'T1', 'T2')
  and age_on(dob, :period_start) < 18
