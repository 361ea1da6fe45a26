/*
title   = "Children who came back into care within a year"
asks    = "Of the children who came into care in the six months, what share had been in care before in the twelve months?"
unit    = "percent"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "A blank answer counts as the first time in the twelve months. Without children on short breaks only."

[[example]]
shows = "a blank is in the question and counts as the first time; those who came before the six months are in neither number"
given.children_in_care = """
child_id, is_return_to_care, started_in_window, is_short_break
C1,       true,              true,              false
C2,       false,             true,              false
C3,       ,                  true,              false
C4,       false,             true,              false
C5,       true,              false,             false
C6,       true,              true,              true
"""
expect = """
la,  numerator, denominator
ABC, 1,         4
"""
*/

select
    la,
    sum(case when is_return_to_care then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_care
where started_in_window and not is_short_break
group by la
order by la
