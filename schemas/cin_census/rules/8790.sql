/*
code   = "8790"
says   = "A child is said to have no disability (NONE) and has one."
to_do  = "Take NONE away, or the other code."
table  = "disabilities"
about  = ["disability"]
weight = "error"

[[example]]
shows = "the codes beside NONE are found, and only the same child has them"
given.disabilities = """
la_child_id, disability
A1,          NONE
A1,          MOB
A1,          LD
A2,          NONE
A3,          MOB
A4,          NONE
A4,
"""
finds.disabilities = [2, 3]
*/

select row_id as disabilities_row
from disabilities
where disability <> 'NONE'
  and la_child_id in (select la_child_id from disabilities where disability = 'NONE' and la_child_id is not null)
