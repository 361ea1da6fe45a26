/*
code   = "631"
says   = "The earlier permanence arrangement is none of the codes."
to_do  = "Record P1, P2, P3 or P4, or Z1 if the child never had such an arrangement."
table  = "prev_perm"
about  = ["prev_perm"]
weight = "error"

[[example]]
shows = "a code that is none is found, the five codes and a blank are not"
given.prev_perm = """
child, prev_perm
A1,    P1
A2,    P2
A3,    P3
A4,    P4
A5,    Z1
A6,    P5
A7,    NONE
A8,
"""
finds.prev_perm = [6, 7]
*/

select row_id as prev_perm_row
from prev_perm
where prev_perm_wrong is not null
