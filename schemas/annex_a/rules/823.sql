/*
code   = "823"
says   = "The placement is said to be inside the authority, but lies outside England."
to_do  = "Change the location to outside, or put right the authority of the placement."
table  = "list_8"
about  = ["placement_location", "placement_la"]
weight = "explain"

[[example]]
shows = "Wales, Scotland and Northern Ireland are never inside; a confidential place may be anywhere"
given.list_8 = """
child_id, placement_location, placement_la
C1,       in,                 WAL
C2,       in,                 sco
C3,       out,                NIR
C4,       in,                 CON
C5,       in,                 Barnet
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where placement_location = 'in' and upper(trim(placement_la)) in ('NIR', 'WAL', 'SCO', 'NUK')
