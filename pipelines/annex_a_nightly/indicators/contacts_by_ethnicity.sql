/*
title   = "Contacts by ethnic group"
asks    = "Of which ethnic group were the children that the contacts of the six months to the snapshot were about?"
unit    = "count"
better  = "neither"
by      = ["la", "ethnic_group"]
source  = "Ofsted, child-level data for inspections (Annex A), list 1"
caution = "Contacts, not children: a child with two contacts counts twice. Unknown is refused, not obtained and blank together, and is often large here, where little is known of a child yet."

[[example]]
shows = "each group is counted, in the order of the census and with unknown last; a contact outside the six months is not"
given.contacts = """
child_id, ethnic_group, in_window
C1,       Unknown,      true
C2,       Other,        true
C3,       Black,        true
C4,       Asian,        true
C5,       Mixed,        true
C6,       White,        true
C6,       White,        true
C7,       Black,        false
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
from contacts
where in_window
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
