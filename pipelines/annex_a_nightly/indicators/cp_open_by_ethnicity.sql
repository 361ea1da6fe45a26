/*
title   = "Children on a protection plan by ethnicity"
asks    = "What is the ethnic group of the children on a protection plan on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "ethnic_group"]
parts_of = "cp_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "The groups of the census. Refused, not yet asked and blank are shown together as unknown."

[[example]]
shows = "each group is counted; an ended plan is not"
given.protection_plans = """
child_id, ethnic_group, is_open
C1,       Unknown,      true
C2,       Other,        true
C3,       Black,        true
C4,       Asian,        true
C5,       Mixed,        true
C6,       White,        true
C7,       White,        true
C8,       White,        false
"""
expect = """
la,  ethnic_group, numerator
ABC, White,        2
ABC, Mixed,        1
ABC, Asian,        1
ABC, Black,        1
ABC, Other,        1
ABC, Unknown,      1
"""
*/

select
    la,
    ethnic_group,
    count(*) as numerator
from protection_plans
where is_open
group by la, ethnic_group
order by
    la,
    case ethnic_group
        when 'White' then 1
        when 'Mixed' then 2
        when 'Asian' then 3
        when 'Black' then 4
        when 'Other' then 5
        else 6
    end
