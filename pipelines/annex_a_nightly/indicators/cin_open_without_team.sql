/*
title   = "Children in need without a team"
asks    = "For how many children in need on the snapshot day is no team recorded?"
unit    = "count"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "Only a blank is no team: where somebody writes a word such as unallocated, it is taken for a team's name."

[[example]]
shows = "a closed case without a team is not counted, nor an open one with a team and no worker"
given.children_in_need = """
child_id, team, worker, is_open
C1,       ,     ,       true
C2,       T1,   ,       true
C3,       ,     ,       false
C4,       ,     W1,     true
C5,       T1,   W1,     true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when is_open and team is null then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
