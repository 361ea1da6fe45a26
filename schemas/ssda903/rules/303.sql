/*
code   = "303"
says   = "A day on which the unaccompanied status ended is given for a child who is not marked as unaccompanied."
to_do  = "Mark the child as unaccompanied, or clear the day."
table  = "uasc"
about  = ["duc"]
weight = "error"

[[example]]
shows = "a day, or what stands for one, is found where the header says anything but 1"
given.uasc = """
child, duc
A1,    2025-06-01
A2,    2025-06-01
A3,    soon
A4,    2025-06-01
A5,
A6,    2025-06-01
"""
given.header = """
child, uasc
A1,    0
A2,    1
A3,    0
A4,
A5,    0
"""
finds.uasc   = [1, 3, 4]
finds.header = [1, 3, 4]
*/

select uasc.row_id as uasc_row, header.row_id as header_row
from uasc
join header on header.child = uasc.child
where (uasc.duc is not null or uasc.duc_wrong is not null)
  and header.uasc is distinct from '1'
