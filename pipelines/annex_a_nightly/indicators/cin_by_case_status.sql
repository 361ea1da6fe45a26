/*
title   = "Children in need by case status"
asks    = "What is the case status of the children in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "case_status"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "A child in care who also has a protection plan is shown once, as in care."

[[example]]
shows = "only open cases are counted, and a status that is missing is shown as such"
given.children_in_need = """
child_id, case_status,  is_open
C1,       cin_plan,     true
C2,       cin_plan,     true
C3,       looked_after, true
C4,       closed,       false
C5,       ,             true
"""
expect = """
la,  case_status,        numerator
ABC, Child in need plan, 2
ABC, In care,            1
ABC, Not recorded,       1
"""
*/

with worded as (
    select
        la,
        case case_status
            when 'looked_after'    then 'In care'
            when 'cp_plan'         then 'Protection plan'
            when 'cin_plan'        then 'Child in need plan'
            when 'open_assessment' then 'Open assessment'
            when 'closed'          then 'Closed'
            else 'Not recorded'
        end as case_status
    from children_in_need
    where is_open
)

select
    la,
    case_status,
    count(*) as numerator
from worded
group by la, case_status
order by la, case_status
