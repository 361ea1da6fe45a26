/*
code   = "SW09STG2"
says   = "The social worker started and stopped on the same day."
to_do  = "Put right one of the two days, or take the row out."
table  = "sw_episodes"
about  = ["sw_dec", "sw_decom"]
weight = "error"
since  = 2024

[[example]]
shows = "one day is found; a day later, a day earlier and unknown parts are not"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2025-06-01, 2025-06-01
A2,    2025-06-01, 2025-06-02
A3,    2025-06-02, 2025-06-01
A4,    2025-06-01,
A5,    ,
A6,    ZZ/ZZ/2019, ZZ/ZZ/2019
"""
finds.sw_episodes = [1]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_dec = sw_decom
