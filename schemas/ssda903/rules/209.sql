/*
code   = "209"
says   = "The pupil number is left out because the child is too young for school (UN1), but the child was four by the August before the year began."
to_do  = "Enter the pupil number, or the code that says why there is none."
table  = "header"
about  = ["upn", "dob"]
weight = "error"

[[example]]
shows = "four on 31 August is found, four a day later is not; other codes and numbers are not asked"
with  = { period_end = 2026-03-31 }
given.header = """
child, upn,           dob
A1,    UN1,           2020-08-31
A2,    UN1,           2020-09-01
A3,    UN2,           2020-08-31
A4,    H801200001001, 2015-01-01
A5,    ,              2015-01-01
A6,    UN1,
A7,    UN1,           2015-01-01
"""
finds.header = [1, 7]
*/

select row_id as header_row
from header
where upn = 'UN1'
  and age_on(dob, :school_cut_off) >= 4
