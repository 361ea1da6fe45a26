/*
code   = "SW07STG2"
says   = "The social worker stops after the end of the year, or before its start."
to_do  = "Put right the day the social worker stopped, or take the row out of this return."
table  = "sw_episodes"
about  = ["sw_dec"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "the year up to 31 March is fine, the day before and the day after are not"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_dec
A1,    2023-03-31
A2,    2023-04-01
A3,    2024-03-31
A4,    2024-04-01
A5,
A6,    ZZ/ZZ/2019
"""
finds.sw_episodes = [1, 4]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_dec < :period_start
   or sw_dec > :period_end
