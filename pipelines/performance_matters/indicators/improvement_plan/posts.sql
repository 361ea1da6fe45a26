/*
title   = "Posts"
asks    = "How many posts are there at the end of the month, and by whom are they filled?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["ewfp_filled_by"]
source  = "Personnel system, ext_workforce_post"
caution = "Posts are counted and not their hours. Who fills a post is as known now, also in months gone by."

[parts]
ewfp_filled_by = ["PERMANENT", "AGENCY", "VACANT"]

[[example]]
shows = "a post that ends on the last day has ended, one that begins on it is there; one without a first day has always been"
with  = { period_end = 2019-02-28 }
given.ext_workforce_post = """
ewfp_post_id, ewfp_filled_by, ewfp_start_date, ewfp_end_date
P1,           PERMANENT,      2019-02-28,
P2,           AGENCY,         2018-01-01,      2019-03-01
P3,           AGENCY,         2018-01-01,      2019-02-28
P4,           VACANT,         2019-03-01,
P5,           VACANT,         ,
P6,           ,               2018-01-01,
"""
expect = """
ewfp_filled_by, numerator
PERMANENT,      1
AGENCY,         1
VACANT,         1
not recorded,   1
"""
*/

select ewfp_filled_by, 1 as numerator
from ext_workforce_post
where coalesce(ewfp_start_date, :ends) <= :ends
  and (ewfp_end_date is null or ewfp_end_date > :ends)
