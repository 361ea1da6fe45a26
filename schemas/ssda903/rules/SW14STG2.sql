/*
code   = "SW14STG2"
says   = "A social worker's row is open although another worker started after it."
to_do  = "Record the day this social worker stopped, or take the later row out if the worker never changed."
table  = "sw_episodes"
about  = ["sw_dec"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "the latest may be open whatever its place in the file; an end with unknown parts is an end, and a row without a start has no place"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2023-08-01,
A1,    2023-05-01,
A2,    2023-05-01, 2023-08-01
A2,    2023-08-01,
A3,    2023-05-01, ZZ/08/2023
A3,    2023-08-01, 2023-09-01
A4,    2023-05-01,
A4,    2023-06-01,
A4,    2023-07-01,
A5,    ,
A5,    2023-07-01, 2023-09-01
"""
finds.sw_episodes = [2, 7, 8]

[[example]]
shows = "of two that start on one day the open one is the later"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2023-08-01,
A1,    2023-08-01, 2023-09-01
A2,    2023-08-01,
A2,    2023-08-01,
"""
finds.sw_episodes = [3]
*/

select row_id as sw_episodes_row
from sw_episodes
where next_row is not null
  and sw_dec is null
  and sw_dec_wrong is null
