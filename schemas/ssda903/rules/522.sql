/*
code   = "522"
says   = "The decision to place the child for adoption was taken back before it was made."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "placed_adoption"
about  = ["date_placed_ceased", "date_placed"]
weight = "error"

[[example]]
shows = "a decision may end on its first day, not before"
given.placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2025-06-01,  2025-05-31
A2,    2025-06-01,  2025-06-01
A3,    2025-06-01,  2025-06-02
A4,    ,            2025-06-01
A5,    2025-06-01,
A6,    2025-06-01,  unknown
"""
finds.placed_adoption = [1]
*/

select row_id as placed_adoption_row
from placed_adoption
where date_placed_ceased < date_placed
