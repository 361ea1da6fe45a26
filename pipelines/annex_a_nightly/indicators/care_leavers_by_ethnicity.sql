/*
title   = "Care leavers by ethnicity"
asks    = "What is the ethnic group of the young people with a right to leaving care services on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "ethnic_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "The groups of the census. Refused, not yet asked and blank are shown together as unknown. Everyone on the list, those who need no service included."

[[example]]
shows = "each group is counted"
given.care_leavers = """
child_id, ethnic_group
C1,       Unknown
C2,       Other
C3,       Black
C4,       Asian
C5,       Mixed
C6,       White
C7,       White
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
from care_leavers
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
