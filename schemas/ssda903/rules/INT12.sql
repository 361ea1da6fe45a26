/*
code   = "INT12"
says   = "A child who should be placed for adoption has another date of birth here than in the header."
to_do  = "Find out which date of birth is right, and write it in both the decisions to place for adoption and the header."
table  = "placed_adoption"
about  = ["dob"]
weight = "error"

[[example]]
shows = "a day earlier or later is found, once however often the header has it; a blank on either side and a child without a header row are not"
given.placed_adoption = """
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
finds.placed_adoption = [2, 3]

[[example]]
shows = "where the header has the child twice, one other date is enough"
given.placed_adoption = """
child, dob
A1,    2015-06-01
"""
given.header = """
child, dob
A1,    2015-06-01
A1,    2015-07-01
"""
finds.placed_adoption = [1]
*/

select distinct placed_adoption.row_id as placed_adoption_row
from placed_adoption
join header on header.child = placed_adoption.child
where placed_adoption.dob <> header.dob
