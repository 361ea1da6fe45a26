/*
title   = "Missing episodes"
asks    = "How many times did a child go missing?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 13, twelve_months = 1 }
splits  = ["ext_missing_from", "pers_sex"]
source  = "SSD, missing"
caution = "Of children of every age. Who was absent, and not missing, is left out."

[parts]
ext_missing_from = ["HOME", "CARE"]
pers_sex         = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it, whether the episode has ended or not"
with  = { period_end = 2019-01-31 }
given.missing = """
miss_table_id, miss_missing_episode_start_date, miss_missing_episode_end_date, ext_missing_from
M1,            2018-12-31,                      2019-01-02,                    HOME
M2,            2019-01-01,                      2019-01-02,                    HOME
M3,            2019-01-31,                      ,                              CARE
M4,            2019-02-01,                      2019-02-02,                    CARE
M5,            2019-01-02,                      2019-01-02,
"""
expect = """
ext_missing_from, numerator
HOME,             1
CARE,             1
not recorded,     1
"""
*/

select ext_missing_from, pers_sex, 1 as numerator
from missing
where miss_missing_episode_start_date between :starts and :ends
