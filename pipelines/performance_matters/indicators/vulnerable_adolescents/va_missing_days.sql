/*
title   = "Days that missing episodes lasted"
asks    = "How many days had the missing episodes that ended lasted, on average?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
splits  = ["ext_missing_from"]
source  = "SSD, missing"
caution = "Whoever comes back on the same day was missing for nought days. Who has not come back is not among it yet."

[parts]
ext_missing_from = ["HOME", "CARE"]

[[example]]
shows = "those that ended on the first and the last day are among it, however long ago they began"
with  = { period_end = 2019-01-31 }
given.missing = """
miss_table_id, miss_missing_episode_start_date, miss_missing_episode_end_date, ext_missing_from
M1,            2018-12-30,                      2019-01-01,                    HOME
M2,            2019-01-31,                      2019-01-31,                    HOME
M3,            2019-01-02,                      2019-01-12,                    CARE
M4,            2019-01-02,                      2019-02-01,                    CARE
M5,            2018-12-30,                      2018-12-31,                    CARE
M6,            2019-01-02,                      ,                              CARE
"""
expect = """
ext_missing_from, numerator, denominator
HOME,             2,         2
CARE,             10,        1
"""
*/

select
    ext_missing_from,
    days_between(miss_missing_episode_start_date, miss_missing_episode_end_date) as numerator,
    1 as denominator
from missing
where miss_missing_episode_end_date between :starts and :ends
