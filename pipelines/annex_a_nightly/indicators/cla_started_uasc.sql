/*
title   = "Unaccompanied asylum-seeking children among those who came into care"
asks    = "Of the children who came into care in the six months, what share was seeking asylum alone?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Arrivals and transfers between authorities come in waves."

[[example]]
shows = "those who came before the six months are in neither number"
given.children_in_care = """
child_id, is_uasc, started_in_window, is_short_break
C1,       true,    true,              false
C2,       false,   true,              false
C3,       true,    false,             false
C4,       true,    true,              true
"""
expect = """
la,  numerator, denominator
ABC, 1,         2
"""
*/

select
    la,
    sum(case when is_uasc then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where started_in_window and not is_short_break
group by la
order by la
