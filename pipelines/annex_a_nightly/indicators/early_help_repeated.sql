/*
title   = "Children with repeated early help assessments"
asks    = "For how many children did two or more early help assessments begin in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "assessments_of_child"]
source  = "Ofsted, child-level data for inspections (Annex A), list 2"
caution = "Children with one assessment are left out. Several may be one piece of work by several organisations."

[[example]]
shows = "a child is counted once, by its assessments begun within the six months; one is not repeated, and five and more are together"
given.early_help = """
child_id, started_in_window
C1,       true
C1,       false
C2,       true
C2,       true
C2,       false
C3,       true
C3,       true
C3,       true
C4,       true
C4,       true
C4,       true
C4,       true
C5,       true
C5,       true
C5,       true
C5,       true
C5,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C7,       true
C7,       true
C7,       true
C7,       true
"""
expect = """
la,  assessments_of_child,  numerator
ABC, 2 assessments,         1
ABC, 3 assessments,         1
ABC, 4 assessments,         2
ABC, 5 or more assessments, 2
"""
*/

with counted as (
    select
        la,
        child_id,
        count(*) as n_assessments
    from early_help
    where started_in_window
    group by la, child_id
),

worded as (
    select
        la,
        case n_assessments
            when 2 then '2 assessments'
            when 3 then '3 assessments'
            when 4 then '4 assessments'
            else '5 or more assessments'
        end as assessments_of_child
    from counted
    where n_assessments > 1
)

select
    la,
    assessments_of_child,
    count(*) as numerator
from worded
group by la, assessments_of_child
order by la, assessments_of_child
