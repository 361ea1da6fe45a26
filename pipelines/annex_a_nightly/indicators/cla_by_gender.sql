/*
title   = "Children in care by gender"
asks    = "What is the gender of the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "gender"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "As recorded by the authority, which may be sex or gender."

[[example]]
shows = "not stated and blank are shown together"
given.children_in_care = """
child_id, gender, is_open, is_short_break
C1,       M,      true,    false
C2,       F,      true,    false
C3,       U,      true,    false
C4,       ,       true,    false
C5,       M,      false,   false
C6,       M,      true,    true
"""
expect = """
la,  gender,                 numerator
ABC, Female,                 1
ABC, Male,                   1
ABC, Not stated or recorded, 2
"""
*/

with worded as (
    select
        la,
        case gender
            when 'M' then 'Male'
            when 'F' then 'Female'
            when 'N' then 'Neither'
            else 'Not stated or recorded'
        end as gender
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    gender,
    count(*) as numerator
from worded
group by la, gender
order by la, gender
