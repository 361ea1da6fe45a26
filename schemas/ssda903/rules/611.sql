/*
code   = "611"
says   = "A young mother is recorded, but not the date her child was born."
to_do  = "Record the child's date of birth, or put right the answer."
table  = "header"
about  = ["mc_dob", "mother"]
weight = "error"

[[example]]
shows = "a mother needs the date, readable or not"
given.header = """
child, mother, mc_dob
A1,    1,
A2,    1,      2025-06-01
A3,    1,      in June
A4,    0,
A5,    ,
"""
finds.header = [1]
*/

select row_id as header_row
from header
where mother = '1'
  and mc_dob is null
  and mc_dob_wrong is null
