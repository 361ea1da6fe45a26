/*
title   = "Children in care by age"
asks    = "How old are the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "age_band"]
parts_of = "cla_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Age on the snapshot day."

[[example]]
shows = "ages are in five groups; a child without a date of birth or an age is shown apart"
given.children_in_care = """
child_id, age_band, is_open, is_short_break
C1,       16+,      true,    false
C2,       16+,      true,    false
C3,       Under 1,  true,    false
C4,       5-9,      false,   false
C5,       5-9,      true,    true
C6,       ,         true,    false
"""
expect = """
la,  age_band, numerator
ABC, Under 1,  1
ABC, 16+,      2
ABC, ,         1
"""
*/

select
    la,
    age_band,
    count(*) as numerator
from children_in_care
where is_open and not is_short_break
group by la, age_band
order by
    la,
    case age_band
        when 'Unborn'  then 0
        when 'Under 1' then 1
        when '1-4'     then 2
        when '5-9'     then 3
        when '10-15'   then 4
        when '16+'     then 5
        else 6
    end
