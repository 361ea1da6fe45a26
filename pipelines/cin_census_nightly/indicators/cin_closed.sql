/*
title   = "Episodes of need closed"
asks    = "How many episodes of need were closed in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Episodes, not children."

[[example]]
shows = "those closed in the year are counted, each one"
given.episodes_of_need = """
la_child_id, cin_details_id, is_closed_in_year
A1,          1,              true
A1,          2,              true
A2,          1,              false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year without any counts nought"
given.episodes_of_need = """
la_child_id, cin_details_id, is_closed_in_year
A1,          1,              false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_closed_in_year then 1 else 0 end) as numerator
from episodes_of_need
group by la
order by la
