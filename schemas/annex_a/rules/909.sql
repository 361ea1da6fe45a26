/*
code   = "909"
says   = "The authority is in touch with the young person, but does not say what they do."
to_do  = "Enter the latest known activity."
table  = "list_9"
about  = ["activity", "in_touch"]
weight = "explain"

[[example]]
shows = "in touch without an activity is found; out of touch is not"
given.list_9 = """
child_id, in_touch, activity
C1,       YES,
C2,       YES,      G5
C3,       NO,
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where in_touch = 'YES' and activity is null
