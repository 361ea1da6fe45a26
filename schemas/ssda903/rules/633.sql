/*
code   = "633"
says   = "The authority that made the earlier permanence arrangement is none of the codes."
to_do  = "Record the authority's three digits, or WAL, SCO, NIR or NUK for one outside England."
table  = "prev_perm"
about  = ["la_perm"]
weight = "error"

[[example]]
shows = "three digits that are no authority's are found; an authority, a place outside England and a blank are not"
given.prev_perm = """
child, la_perm
A1,    204
A2,    212
A3,    SCO
A4,    WAL
A5,    NIR
A6,    NUK
A7,    458
A8,    E09
A9,
"""
finds.prev_perm = [7, 8]
*/

select row_id as prev_perm_row
from prev_perm
where la_perm_wrong is not null
