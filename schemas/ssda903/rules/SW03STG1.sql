/*
code   = "SW03STG1"
says   = "A social worker's row has no worker's number, no start date or no reason for the change."
to_do  = "Record the social worker's number, the day the worker started and why the worker changed."
table  = "sw_episodes"
about  = ["sw_id", "sw_decom", "sw_reason"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "each of the three blanks is found; a row may be without an end, and a date that cannot be read is another rule's"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_id, sw_decom,   sw_dec,     sw_reason
A1,    ,      2023-05-01, 2023-06-01, MANAGE
A2,    SW11,  ,           2023-06-01, MANAGE
A3,    SW11,  2023-05-01, 2023-06-01,
A4,    SW11,  2023-05-01, ,           MANAGE
A5,    SW11,  abc,        2023-06-01, MANAGE
"""
finds.sw_episodes = [1, 2, 3]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_id is null
   or (sw_decom is null and sw_decom_wrong is null)
   or sw_reason is null
