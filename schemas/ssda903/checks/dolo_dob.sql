/*
code   = "dolo_dob"
says   = "The child's date of birth among the deprivation of liberty orders is not the one in the header."
to_do  = "Correct whichever of the two dates is wrong."
table  = "dolo"
about  = ["dob", "header.dob"]
weight = "explain"

[[example]]
shows = "another date is found on both rows; a blank, and a child without a header, are not"
given.dolo = """
child, dob
A1,    2012-05-01
A2,    2012-05-01
A3,
A4,    2012-05-01
"""
given.header = """
child, dob
A1,    2012-05-01
A2,    2012-05-02
A3,    2012-05-01
"""
finds.dolo = [2]
finds.header = [2]
*/

select
    dolo.row_id as dolo_row,
    header.row_id as header_row
from dolo
join header on header.child = dolo.child
where dolo.dob <> header.dob
