/*
code   = "SW02STG1"
says   = "The social worker's number is blank, does not begin with SW or XX, or has fewer than four characters."
to_do  = "Record the Social Work England number, or a number of your own that begins with XX."
table  = "sw_episodes"
about  = ["sw_id"]
weight = "error"
since  = 2026

[[example]]
shows = "SW or XX in front and four characters are enough; small letters are not, nor SW further on"
given.sw_episodes = """
child, sw_id
A1,    SW12
A2,    XX12
A3,    SW123456
A4,    SW1
A5,    XX
A6,    AB12
A7,    sw12
A8,    1SW2
A9,    1XX2
A0,
"""
finds.sw_episodes = [4, 5, 6, 7, 8, 9, 10]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_id is null
   or left(sw_id, 2) not in ('SW', 'XX')
   or length(sw_id) < 4
