/*
code   = "4180"
says   = "The child's gender is blank or not one of the census' codes."
to_do  = "Record the gender as 1 for male, 2 for female, 0 for unborn or not known, 9 for not specified."
table  = "child_identifiers"
about  = ["gender_current"]
weight = "error"
until  = 2024

[[example]]
shows = "blanks and the later codes are found"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, gender_current
A1,          0
A2,          1
A3,          2
A4,          9
A5,
A6,          M
A7,          3
"""
finds.child_identifiers = [5, 6, 7]
*/

select row_id as child_identifiers_row
from child_identifiers
where gender_current is null
   or gender_current_wrong is not null
