/*
title   = "Care leavers not in education, employment or training by reason"
asks    = "Why are the care leavers who are not in education, employment or training not in it?"
unit    = "count"
better  = "neither"
by      = ["la", "activity"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Of every age on the list, without those who died, went home or need no service. Those of whom no activity is known are not recorded, and may well be in work."

[[example]]
shows = "each reason is counted, and an activity that is not known apart; who is in work or not counted is not"
given.care_leavers = """
child_id, activity, is_counted, is_in_education_or_work
C1,       G6,       true,       false
C2,       G5,       true,       false
C3,       G4,       true,       false
C4,       G5,       true,       false
C5,       ,         true,       false
C6,       F1,       true,       true
C7,       G4,       false,      false
"""
expect = """
la,  activity,               numerator
ABC, Illness or disability,  1
ABC, Other circumstances,    2
ABC, Pregnancy or parenting, 1
ABC, Not recorded,           1
"""
*/

with worded as (
    select
        la,
        case activity
            when 'G4' then 'Illness or disability'
            when 'G5' then 'Other circumstances'
            when 'G6' then 'Pregnancy or parenting'
            else 'Not recorded'
        end as activity
    from care_leavers
    where is_counted
      and not is_in_education_or_work
)

select
    la,
    activity,
    count(*) as numerator
from worded
group by la, activity
order by la, activity = 'Not recorded', activity
