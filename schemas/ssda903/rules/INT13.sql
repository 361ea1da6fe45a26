/*
code   = "INT13"
says   = "A child who was missing or away has another date of birth here than in the header."
to_do  = "Find out which date of birth is right, and write it in both the missing and away list and the header."
table  = "missing"
about  = ["dob"]
weight = "error"

[[example]]
shows = "a day earlier or later is found, once however often the header has it; a blank on either side and a child without a header row are not"
given.missing = """
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
finds.missing = [2, 3]

[[example]]
shows = "where the header has the child twice, one other date is enough"
given.missing = """
child, dob
A1,    2015-06-01
"""
given.header = """
child, dob
A1,    2015-06-01
A1,    2015-07-01
"""
finds.missing = [1]
*/

select distinct missing.row_id as missing_row
from missing
join header on header.child = missing.child
where missing.dob <> header.dob
