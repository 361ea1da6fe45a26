/*
code   = "826"
says   = "The child lives in a children's home but its registration number is not given."
to_do  = "Enter the number that the home is registered under with Ofsted."
table  = "list_8"
about  = ["placement_urn", "placement_type"]
weight = "note"

[[example]]
shows = "a home in England has a number; one in Wales has none, nor has a foster family here"
given.list_8 = """
child_id, placement_type, placement_la, placement_urn
C1,       K2,             Barnet,
C2,       K2,             Barnet,       SC123456
C3,       K2,             WAL,
C4,       U6,             Barnet,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where placement_type in ('K1', 'K2')
  and placement_urn is null
  and upper(trim(placement_la)) not in ('NIR', 'WAL', 'SCO', 'NUK', 'CON')
