/*
title   = "Children in care who were absent"
asks    = "Of the children in care on the snapshot day, what share has been absent from the placement in the twelve months before?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Absent is away without leave, but not held to be missing. Within the present time in care only. A number that is not given counts as none."

[[example]]
shows = "once is enough, and a number that is not given counts as none; one who has left, or has short breaks only, is not in the question"
given.children_in_care = """
child_id, absent_12m, is_open, is_short_break
C1,       1,          true,    false
C2,       0,          true,    false
C3,       7,          true,    false
C4,       ,           true,    false
C5,       0,          true,    false
C6,       3,          false,   false
C7,       3,          true,    true
"""
expect = """
la,  numerator, denominator
ABC, 2,         5
"""
*/

select
    la,
    sum(case when absent_12m >= 1 then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where is_open and not is_short_break
group by la
order by la
