/*
title   = "Missing episodes from home"
asks    = "How many times did a child go missing from home?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, missing"
caution = "Of children of every age. An episode of which it is not said where from is in neither of the two."

[[example]]
shows = "the first and the last day of the month are among it, whether the episode has ended or not"
with  = { period_end = 2019-02-28 }
given.missing = """
miss_table_id, miss_missing_episode_start_date, miss_missing_episode_end_date, ext_missing_from
M1,            2019-01-31,                      2019-02-02,                    HOME
M2,            2019-02-01,                      2019-02-02,                    HOME
M3,            2019-02-28,                      ,                              HOME
M4,            2019-03-01,                      2019-03-02,                    HOME
M5,            2019-02-02,                      2019-02-02,                    CARE
M6,            2019-02-02,                      2019-02-02,
"""
expect = """
numerator
2
"""
*/

select 1 as numerator
from missing
where ext_missing_from = 'HOME'
  and miss_missing_episode_start_date between :starts and :ends
