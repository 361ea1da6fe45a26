/*
code   = "INT14"
says   = "A child with a health and offending row (OC2) has another date of birth here than in the header."
to_do  = "Find out which date of birth is right, and write it in both the health and offending list (OC2) and the header."
table  = "oc2"
about  = ["dob"]
weight = "error"

[[example]]
shows = "a day earlier or later is found, once however often the header has it; a blank on either side and a child without a header row are not"
given.oc2 = """
child, dob
A1,    2015-06-01
A2,    2015-06-01
A3,    2015-06-01
A4,
A5,    2015-06-01
A6,    2015-06-01
A7,    2015-06-01
A2,    2015-06-02
"""
given.header = """
child, dob
A1,    2015-06-01
A2,    2015-06-02
A2,    2015-06-02
A3,    2015-05-31
A4,    2015-06-01
A5,
A7,    31/06/2015
"""
finds.oc2 = [2, 3]

[[example]]
shows = "where the header has the child twice, one other date is enough"
given.oc2 = """
child, dob
A1,    2015-06-01
"""
given.header = """
child, dob
A1,    2015-06-01
A1,    2015-07-01
"""
finds.oc2 = [1]
*/

select distinct oc2.row_id as oc2_row
from oc2
join header on header.child = oc2.child
where oc2.dob <> header.dob
