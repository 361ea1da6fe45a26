/*
title   = "Children who came into care by need"
asks    = "What was the need of the children whose latest time in care began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "category_of_need"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "Not stated and blank are shown together as not recorded. Without children on short breaks only."

[[example]]
shows = "each need is counted, of children who came in the six months and not for short breaks"
given.children_in_care = """
child_id, category_of_need, started_in_window, is_short_break
C1,       N6,               true,              false
C2,       N3,               true,              false
C3,       N9,               true,              false
C4,       N7,               true,              false
C5,       N4,               true,              false
C6,       N5,               true,              false
C7,       N2,               true,              false
C8,       N1,               true,              false
C9,       N8,               true,              false
C10,      N1,               true,              false
C11,      ,                 true,              false
C12,      N0,               true,              false
C13,      N1,               false,             false
C14,      N1,               true,              true
"""
expect = """
la,  category_of_need,                numerator
ABC, Absent parenting,                1
ABC, Abuse or neglect,                2
ABC, Child's disability,              1
ABC, Family dysfunction,              1
ABC, Family in acute stress,          1
ABC, Low income,                      1
ABC, Not a child in need,             1
ABC, Parental illness or disability,  1
ABC, Socially unacceptable behaviour, 1
ABC, Not recorded,                    2
"""
*/

with worded as (
    select
        la,
        case category_of_need
            when 'N1' then 'Abuse or neglect'
            when 'N2' then 'Child''s disability'
            when 'N3' then 'Parental illness or disability'
            when 'N4' then 'Family in acute stress'
            when 'N5' then 'Family dysfunction'
            when 'N6' then 'Socially unacceptable behaviour'
            when 'N7' then 'Low income'
            when 'N8' then 'Absent parenting'
            when 'N9' then 'Not a child in need'
            else 'Not recorded'
        end as category_of_need
    from children_in_care
    where started_in_window and not is_short_break
)

select
    la,
    category_of_need,
    count(*) as numerator
from worded
group by la, category_of_need
order by la, category_of_need = 'Not recorded', category_of_need
