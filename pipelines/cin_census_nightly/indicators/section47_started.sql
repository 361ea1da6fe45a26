/*
title   = "Section 47 enquiries"
asks    = "How many section 47 enquiries began in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Of each child: one enquiry about three children is three."

[[example]]
shows = "those begun in the year are counted, each one"
given.section47 = """
la_child_id, enquiry, is_started_in_year
A1,          1,       true
A1,          2,       true
A2,          1,       false
"""
expect = """
la,  numerator
ABC, 2
"""

[[example]]
shows = "a year without any counts nought"
given.section47 = """
la_child_id, enquiry, is_started_in_year
A1,          1,       false
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_started_in_year then 1 else 0 end) as numerator
from section47
group by la
order by la
