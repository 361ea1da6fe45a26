/*
title   = "Children in need without a worker"
asks    = "For how many children in need on the snapshot day is no worker recorded?"
unit    = "count"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "Only a blank is no worker: where somebody writes a word such as unallocated, or a manager or duty desk in the meantime, it is taken for a worker's name."

[[example]]
shows = "a closed case without a worker is not counted, nor an open one with a worker and no team"
given.children_in_need = """
child_id, team, worker, is_open
C1,       ,     ,       true
C2,       T1,   ,       true
C3,       T1,   ,       true
C4,       ,     ,       false
C5,       ,     W1,     true
C6,       T1,   W1,     true
"""
expect = """
la,  numerator
ABC, 3
"""
*/

select
    la,
    sum(case when is_open and worker is null then 1 else 0 end) as numerator
from children_in_need
group by la
order by la
