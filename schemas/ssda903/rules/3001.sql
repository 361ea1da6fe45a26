/*
code   = "3001"
says   = "A young person who turned 17 in the year is said to live with former foster carers (Z1 or Z2)."
to_do  = "Record the accommodation by another code: foster carers are former ones only from 18 on. Or put right the date of birth."
table  = "oc3"
about  = ["accom"]
weight = "error"

[[example]]
shows = "both codes are found for whoever turned 17 in the year, its first and last day included"
given.oc3 = """
child, accom
A1,    Z1
A2,    Z2
A3,    Z1
A4,    Z1
A5,    Z1
A1,    B1
A1,
A6,    Z1
"""
given.header = """
child, dob
A1,    2009-03-31
A2,    2008-04-01
A3,    2009-04-01
A4,    2008-03-31
A5,
"""
finds.oc3 = [1, 2]
*/

select oc3.row_id as oc3_row
from oc3
join header on header.child = oc3.child
where age_on(header.dob, :period_end) = 17
  and oc3.accom in ('Z1', 'Z2')
