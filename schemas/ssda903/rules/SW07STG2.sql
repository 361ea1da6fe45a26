/*
code   = "SW07STG2"
says   = "The social worker stops after the end of the year, or before the start of the year before."
to_do  = "Put right the day the social worker stopped, or take the row out of this return."
table  = "sw_episodes"
about  = ["sw_dec"]
weight = "error"
since  = 2025

[[example]]
shows = "the two years up to 31 March are fine, the day before and the day after are not"
given.sw_episodes = """
child, sw_dec
A1,    2024-03-31
A2,    2024-04-01
A3,    2026-03-31
A4,    2026-04-01
A5,
A6,    ZZ/ZZ/2019
"""
finds.sw_episodes = [1, 4]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_dec < :last_year_start
   or sw_dec > :period_end
