/*
code   = "523"
says   = "The adoption file and the placement decision give different dates for the decision that the child should be adopted."
to_do  = "Find the day of the decision in the case record and write it in both tables."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "dates a day apart are found either way; a blank, what is no date and other children are not"
given.placed_adoption = """
child, date_placed
A1,    2025-06-01
A2,    2025-06-02
A3,    2025-06-01
A4,
A5,    2025-06-01
A6,    1 June
A7,    2025-06-01
"""
given.ad1 = """
child, date_int
A1,    2025-06-01
A2,    2025-06-01
A3,    2025-06-02
A4,    2025-06-01
A5,
A6,    2025-06-02
B1,    2025-06-02
"""
finds.placed_adoption = [2, 3]
finds.ad1 = [2, 3]
*/

select
    placed_adoption.row_id as placed_adoption_row,
    ad1.row_id             as ad1_row
from placed_adoption
join ad1 on ad1.child = placed_adoption.child
where placed_adoption.date_placed <> ad1.date_int
