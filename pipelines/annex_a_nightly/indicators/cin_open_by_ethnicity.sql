/*
title   = "Children in need by ethnic group"
asks    = "Of which ethnic group are the children in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "ethnic_group"]
parts_of = "cin_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "All children in need, those on protection plans and in care included. Unknown is refused, not obtained and blank together."

[[example]]
shows = "each group is counted, in the order of the census and with unknown last; a closed case is not"
given.children_in_need = """
child_id, ethnic_group, is_open
C1,       Unknown,      true
C2,       Other,        true
C3,       Black,        true
C4,       Asian,        true
C5,       Mixed,        true
C6,       White,        true
C7,       White,        true
C8,       Black,        false
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
from children_in_need
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
        when 'Unknown' then 6
    end
