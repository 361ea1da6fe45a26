/*
code   = "SW06STG2"
says   = "The social worker starts after the end of the year."
to_do  = "Put right the day the social worker started, or leave the row for next year's return."
table  = "sw_episodes"
about  = ["sw_decom"]
weight = "error"
since  = 2024

[[example]]
shows = "31 March is in the year, 1 April is not; unknown parts and blanks are another rule's"
given.sw_episodes = """
child, sw_decom
A1,    2026-04-01
A2,    2026-03-31
A3,    2019-05-01
A4,
A5,    ZZ/ZZ/2027
"""
finds.sw_episodes = [1]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_decom > :period_end
