/*
code   = "184"
says   = "The decision that the child should be placed for adoption is dated before the child was born."
to_do  = "Put right the day of the decision, or the date of birth."
table  = "placed_adoption"
about  = ["date_placed", "dob"]
weight = "error"

# The header says who the children are. The date of birth beside the decision is asked only where the header has none.

[[example]]
shows = "the day before the birth is found; the birthday itself, a blank and a child whom nobody dates are not"
given.header = """
child, dob
A1,    2025-05-10
A2,    2025-05-10
A3,    2025-05-10
A4,
A5,    2025-05-10
A5,    2025-05-10
"""
given.placed_adoption = """
child, dob,        date_placed
A1,    ,           2025-05-09
A2,    ,           2025-05-10
A3,    ,
A4,    ,           2025-05-09
A5,    2025-05-01, 2025-05-09
"""
finds.placed_adoption = [1, 5]

[[example]]
shows = "a child without a readable birth in the header, or not in the header, is judged by the row's own"
given.header = """
child, dob
A1,    soon
"""
given.placed_adoption = """
child, dob,        date_placed
A1,    2025-05-10, 2025-05-09
A1,    2025-05-10, 2025-05-10
A2,    2025-05-10, 2025-05-09
"""
finds.placed_adoption = [1, 3]
*/

select placed_adoption.row_id as placed_adoption_row
from placed_adoption
left join header on header.child = placed_adoption.child
where placed_adoption.date_placed < coalesce(header.dob, placed_adoption.dob)
