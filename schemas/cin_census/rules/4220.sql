/*
code   = "4220"
says   = "The child's ethnicity is blank or not one of the codes."
to_do  = "Record the ethnicity as one of the census' codes; NOBT is for not yet obtained, REFU for refused."
table  = "child_characteristics"
about  = ["ethnicity"]
weight = "error"

[[example]]
shows = "a blank and a code of no list are found"
given.child_characteristics = """
la_child_id, ethnicity
A1,          WBRI
A2,
A3,          NOBT
A4,          WHITE
A5,          wbri
"""
finds.child_characteristics = [2, 4, 5]
*/

select row_id as child_characteristics_row
from child_characteristics
where ethnicity is null
   or ethnicity_wrong is not null
