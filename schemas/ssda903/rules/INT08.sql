/*
code   = "INT08"
says   = "A child with a review is not in the header."
to_do  = "Add the child to the header, put right the child's number, or take the row out of the reviews."
table  = "reviews"
about  = ["child"]
weight = "error"

[[example]]
shows = "every row of a child without a header row is found; a row without a number says nothing of any child"
given.reviews = """
child, dob
A1,    2015-06-01
A2,    2015-06-01
A2,    2015-06-02
A9,    2015-06-01
,      2015-06-01
"""
given.header = """
child, dob
A1,    2015-06-01
A1,    2015-06-01
A9,    2015-06-01
A7,    2015-06-01
,      2015-06-01
"""
finds.reviews = [2, 3]
*/

select reviews.row_id as reviews_row
from reviews
left join header on header.child = reviews.child
where reviews.child is not null
  and header.row_id is null
