/*
title   = "Children in care by plan for permanence"
asks    = "What is the plan for permanence of the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "permanence_plan"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "A child new to care may not have a plan yet, and is under not recorded."

[[example]]
shows = "each plan is counted; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, permanence_plan,       is_open, is_short_break
C1,       supported_living,      true,    false
C2,       sgo_cao,               true,    false
C3,       return_home,           true,    false
C4,       other,                 true,    false
C5,       long_term_residential, true,    false
C6,       long_term_fostering,   true,    false
C7,       adoption,              true,    false
C8,       return_home,           true,    false
C9,       ,                      true,    false
C10,      return_home,           false,   false
C11,      return_home,           true,    true
"""
expect = """
la,  permanence_plan,                                  numerator
ABC, Adoption,                                         1
ABC, Long-term fostering,                              1
ABC, Long-term residential placement,                  1
ABC, Other,                                            1
ABC, Return to family,                                 2
ABC, Special guardianship or child arrangements order, 1
ABC, Supported living in the community,                1
ABC, Not recorded,                                     1
"""
*/

with worded as (
    select
        la,
        case permanence_plan
            when 'return_home'           then 'Return to family'
            when 'adoption'              then 'Adoption'
            when 'sgo_cao'               then 'Special guardianship or child arrangements order'
            when 'supported_living'      then 'Supported living in the community'
            when 'long_term_residential' then 'Long-term residential placement'
            when 'long_term_fostering'   then 'Long-term fostering'
            when 'other'                 then 'Other'
            else 'Not recorded'
        end as permanence_plan
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    permanence_plan,
    count(*) as numerator
from worded
group by la, permanence_plan
order by la, permanence_plan = 'Not recorded', permanence_plan
