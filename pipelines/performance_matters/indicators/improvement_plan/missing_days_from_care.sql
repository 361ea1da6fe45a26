/*
title   = "Days missing from care"
asks    = "How many days had the missing episodes from care that ended lasted, on average?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, missing"
caution = "Whoever comes back on the same day was missing for nought days. Who has not come back is not among it yet."

[[example]]
shows = "those that ended on the first and the last day are among it, however long ago they began"
with  = { period_end = 2019-02-28 }
given.missing = """
miss_table_id, miss_missing_episode_start_date, miss_missing_episode_end_date, ext_missing_from
M1,            2019-01-30,                      2019-02-01,                    CARE
M2,            2019-02-28,                      2019-02-28,                    CARE
M3,            2019-02-02,                      2019-03-01,                    CARE
M4,            2019-01-02,                      2019-01-31,                    CARE
M5,            2019-02-02,                      ,                              CARE
M6,            2019-02-02,                      2019-02-12,                    HOME
M7,            2019-02-02,                      2019-02-12,
"""
expect = """
numerator, denominator
2,         2
"""
*/

select
    days_between(miss_missing_episode_start_date, miss_missing_episode_end_date) as numerator,
    1 as denominator
from missing
where ext_missing_from = 'CARE'
  and miss_missing_episode_end_date between :starts and :ends
