/*
code   = "SW17STG2"
says   = "The child's latest social worker has an end date."
to_do  = "Take the end date away, or add the social worker who took over."
table  = "sw_episodes"
about  = ["sw_dec", "sw_decom"]
weight = "error"
since  = 2026

[[example]]
shows = "the row that starts last is looked at, whatever its place in the file; an end with unknown parts is an end"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2025-06-01, 2025-09-01
A2,    2025-06-01,
A3,    2025-09-01,
A3,    2025-06-01, 2025-09-01
A4,    2025-09-01, 2025-10-01
A4,    2025-06-01, 2025-09-01
A5,    2025-06-01, ZZ/09/2025
A6,    ,           2025-09-01
A7,    ZZ/ZZ/2019, 2025-09-01
"""
finds.sw_episodes = [1, 5, 7]
*/

select row_id as sw_episodes_row
from sw_episodes
where next_row is null
  and sw_decom is not null
  and (sw_dec is not null or sw_dec_wrong is not null)
