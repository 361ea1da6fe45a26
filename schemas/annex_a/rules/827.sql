/*
code   = "827"
says   = "The child is placed for adoption under a placement order, but the legal status is not a placement order."
to_do  = "Put right the legal status or the placement type."
table  = "list_8"
about  = ["legal_status", "placement_type"]
weight = "explain"

[[example]]
shows = "A5 and A6 rest on a placement order or an old freeing order"
given.list_8 = """
child_id, legal_status, placement_type
C1,       C2,           A5
C2,       E1,           A6
C3,       C2,           U6
C4,       ,             A5
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where placement_type in ('A5', 'A6') and legal_status not in ('E1', 'D1')
