/*
title   = "Children in care by ethnicity"
asks    = "What is the ethnic group of the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "ethnic_group"]
parts_of = "cla_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The groups of the census. Refused, not yet asked and blank are shown together as unknown."

[[example]]
shows = "each group is counted; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, ethnic_group, is_open, is_short_break
C1,       Unknown,      true,    false
C2,       Other,        true,    false
C3,       Black,        true,    false
C4,       Asian,        true,    false
C5,       Mixed,        true,    false
C6,       White,        true,    false
C7,       White,        true,    false
C8,       White,        false,   false
C9,       White,        true,    true
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
from children_in_care
where is_open and not is_short_break
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
