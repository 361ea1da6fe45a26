/*
code   = "624"
says   = "The date of birth of the young mother's first child is not the one given last year."
to_do  = "Find out which of the two dates is right and give that one; a first child's birthday does not change."
table  = "header"
about  = ["mc_dob"]
weight = "error"

[[example]]
shows = "another date and a date that has gone are found; the same date, a first date and a date that cannot be read are not"
given.header = """
child, mc_dob
A1,    2024-06-01
A2,    2024-06-02
A3,
A4,    2025-06-01
A5,    abc
A6,    2025-06-01
,      2025-06-01
"""
given.header_last = """
child, mc_dob
A6,    abc
A5,    2024-06-01
A4,
A3,    2024-06-01
A2,    2024-06-01
A1,    2024-06-01
,      2024-06-01
"""
finds.header = [2, 3]
*/

select header.row_id as header_row
from header
join header_last on header_last.child = header.child
where header_last.mc_dob is not null
  and header.mc_dob_wrong is null
  and (header.mc_dob is distinct from header_last.mc_dob)
