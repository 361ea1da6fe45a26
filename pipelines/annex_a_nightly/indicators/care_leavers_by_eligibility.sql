/*
title   = "Care leavers by right to services"
asks    = "On what ground do the young people on the list have a right to leaving care services?"
unit    = "count"
better  = "neither"
by      = ["la", "eligibility"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Eligible children are still in care; older forms of the list do not ask for them."

[[example]]
shows = "each ground is counted"
given.care_leavers = """
child_id, eligibility
C1,       relevant
C2,       qualifying
C3,       other
C4,       former_relevant
C5,       eligible
C6,       relevant
C7,
"""
expect = """
la,  eligibility,            numerator
ABC, Eligible child,         1
ABC, Former relevant child,  1
ABC, Other,                  1
ABC, Qualifying care leaver, 1
ABC, Relevant child,         2
ABC, Not recorded,           1
"""
*/

with worded as (
    select
        la,
        case eligibility
            when 'relevant'        then 'Relevant child'
            when 'former_relevant' then 'Former relevant child'
            when 'qualifying'      then 'Qualifying care leaver'
            when 'eligible'        then 'Eligible child'
            when 'other'           then 'Other'
            else 'Not recorded'
        end as eligibility
    from care_leavers
)

select
    la,
    eligibility,
    count(*) as numerator
from worded
group by la, eligibility
order by la, eligibility = 'Not recorded', eligibility
