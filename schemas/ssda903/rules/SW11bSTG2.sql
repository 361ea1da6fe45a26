/*
code   = "SW11bSTG2"
says   = "The child's last social worker stopped in the five days up to the end of the year, and nobody follows."
to_do  = "Add the social worker who took over, or take the end date away if the worker goes on."
table  = "sw_episodes"
about  = ["sw_dec"]
weight = "error"
since  = 2024

[[example]]
shows = "five days before the end of the year and its last day are found; six days before and the day after are not"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2025-05-01, 2026-03-25
A2,    2025-05-01, 2026-03-26
A3,    2025-05-01, 2026-03-31
A4,    2025-05-01, 2026-04-01
A5,    2025-05-01,
A6,    2025-05-01, ZZ/03/2026
"""
finds.sw_episodes = [2, 3]

[[example]]
shows = "only a child's last row is looked at, by its start"
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2026-03-29,
A1,    2025-05-01, 2026-03-29
A2,    2026-01-01, 2026-03-29
A2,    2025-05-01, 2026-01-01
A3,    ,           2026-03-29
"""
finds.sw_episodes = [3]
*/

select row_id as sw_episodes_row
from sw_episodes
where next_row is null
  and sw_decom is not null
  and sw_dec <= :period_end
  and days_between(sw_dec, :period_end) <= 5
