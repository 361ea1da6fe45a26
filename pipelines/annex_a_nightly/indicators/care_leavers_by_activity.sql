/*
title   = "Care leavers by activity"
asks    = "What do the care leavers do?"
unit    = "count"
better  = "neither"
by      = ["la", "activity"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Of every age on the list, without those who died, went home or need no service. Apprenticeships have had codes of their own since 2022."

[[example]]
shows = "each activity is counted; who has died, gone home or needs no service is not"
given.care_leavers = """
child_id, activity, is_counted
C1,       P5,       true
C2,       P3,       true
C3,       P1,       true
C4,       P2,       true
C5,       P4,       true
C6,       G6,       true
C7,       G5,       true
C8,       G4,       true
C9,       F5,       true
C10,      F3,       true
C11,      F1,       true
C12,      F2,       true
C13,      F4,       true
C14,      F1,       true
C15,      ,         true
C16,      F1,       false
"""
expect = """
la,  activity,                                                         numerator
ABC, Full time in an apprenticeship,                                   1
ABC, Full time in education other than higher,                         1
ABC, Full time in higher education,                                    2
ABC, Full time in training or employment,                              1
ABC, Full time in training or employment other than an apprenticeship, 1
ABC, Not in education or work: illness or disability,                  1
ABC, Not in education or work: other circumstances,                    1
ABC, Not in education or work: pregnancy or parenting,                 1
ABC, Part time in an apprenticeship,                                   1
ABC, Part time in education other than higher,                         1
ABC, Part time in higher education,                                    1
ABC, Part time in training or employment,                              1
ABC, Part time in training or employment other than an apprenticeship, 1
ABC, Not recorded,                                                     1
"""
*/

with worded as (
    select
        la,
        case activity
            when 'F1' then 'Full time in higher education'
            when 'F2' then 'Full time in education other than higher'
            when 'F3' then 'Full time in training or employment'
            when 'F4' then 'Full time in an apprenticeship'
            when 'F5' then 'Full time in training or employment other than an apprenticeship'
            when 'P1' then 'Part time in higher education'
            when 'P2' then 'Part time in education other than higher'
            when 'P3' then 'Part time in training or employment'
            when 'P4' then 'Part time in an apprenticeship'
            when 'P5' then 'Part time in training or employment other than an apprenticeship'
            when 'G4' then 'Not in education or work: illness or disability'
            when 'G5' then 'Not in education or work: other circumstances'
            when 'G6' then 'Not in education or work: pregnancy or parenting'
            else 'Not recorded'
        end as activity
    from care_leavers
    where is_counted
)

select
    la,
    activity,
    count(*) as numerator
from worded
group by la, activity
order by la, activity = 'Not recorded', activity
