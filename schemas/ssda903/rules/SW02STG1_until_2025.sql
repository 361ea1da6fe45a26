/*
code   = "SW02STG1"
says   = "The social worker's number is blank or does not begin with SW or XX."
to_do  = "Record the Social Work England number, or a number of your own that begins with XX."
table  = "sw_episodes"
about  = ["sw_id"]
weight = "error"
since  = 2024
until  = 2025

[[example]]
shows = "SW or XX in front is enough; small letters are not, nor SW further on"
with  = { period_end = 2025-03-31 }
given.sw_episodes = """
child, sw_id
A1,    SW12
A2,    XX12
A3,    SW
A4,    XX
A5,    AB12
A6,    sw12
A7,    1SW2
A8,    1XX2
A9,
"""
finds.sw_episodes = [5, 6, 7, 8, 9]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_id is null
   or left(sw_id, 2) not in ('SW', 'XX')
