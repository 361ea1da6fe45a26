/*
title   = "Children with repeated contacts"
asks    = "About how many children did two or more contacts come in during the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "contacts_of_child"]
source  = "Ofsted, child-level data for inspections (Annex A), list 1"
caution = "Children with one contact are left out. Two contacts from one source on one day are one here, as they cannot be told apart on the list."

[[example]]
shows = "a child is counted once, by its contacts within the six months; one contact is not repeated, and five and more are together"
given.contacts = """
child_id, in_window
C1,       true
C1,       false
C2,       true
C2,       true
C2,       false
C3,       true
C3,       true
C3,       true
C4,       true
C4,       true
C4,       true
C4,       true
C5,       true
C5,       true
C5,       true
C5,       true
C5,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C6,       true
C7,       true
C7,       true
C7,       true
C7,       true
"""
expect = """
la,  contacts_of_child,  numerator
ABC, 2 contacts,         1
ABC, 3 contacts,         1
ABC, 4 contacts,         2
ABC, 5 or more contacts, 2
"""
*/

with counted as (
    select
        la,
        child_id,
        count(*) as n_contacts
    from contacts
    where in_window
    group by la, child_id
),

worded as (
    select
        la,
        case n_contacts
            when 2 then '2 contacts'
            when 3 then '3 contacts'
            when 4 then '4 contacts'
            else '5 or more contacts'
        end as contacts_of_child
    from counted
    where n_contacts > 1
)

select
    la,
    contacts_of_child,
    count(*) as numerator
from worded
group by la, contacts_of_child
order by la, contacts_of_child
