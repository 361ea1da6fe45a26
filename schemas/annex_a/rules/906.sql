/*
code   = "906"
says   = "The authority is in touch with the young person, but does not say where they live."
to_do  = "Enter the latest known type of accommodation."
table  = "list_9"
about  = ["accommodation", "in_touch"]
weight = "explain"

[[example]]
shows = "in touch without a home recorded is found; out of touch is not"
given.list_9 = """
child_id, in_touch, accommodation
C1,       YES,
C2,       YES,      U
C3,       NO,
C4,       ,
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where in_touch = 'YES' and accommodation is null
