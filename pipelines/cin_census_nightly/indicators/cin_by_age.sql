/*
title   = "Children in need by age"
asks    = "How old were the children in need on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "age_band"]
source  = "Department for Education, children in need census"
caution = "Age on 31 March. An unborn child is one with only a day on which it is expected."

[[example]]
shows = "ages are in groups, the youngest first; who is not in need is not counted"
given.children = """
la_child_id, age_band, is_in_need
A1,          16+,      true
A2,          10-15,    true
A3,          5-9,      true
A4,          1-4,      true
A5,          Under 1,  true
A6,          Unborn,   true
A7,          5-9,      true
A8,          5-9,      false
"""
expect = """
la,  age_band, numerator
ABC, Unborn,   1
ABC, Under 1,  1
ABC, 1-4,      1
ABC, 5-9,      2
ABC, 10-15,    1
ABC, 16+,      1
"""

[[example]]
shows = "a child without a date of birth is shown apart"
given.children = """
la_child_id, age_band, is_in_need
A1,          ,         true
A2,          ,         false
"""
expect = """
la,  age_band, numerator
ABC, ,         1
"""
*/

select
    la,
    age_band,
    count(*) as numerator
from children
where is_in_need
group by la, age_band
order by
    la,
    case age_band
        when 'Unborn'  then 1
        when 'Under 1' then 2
        when '1-4'     then 3
        when '5-9'     then 4
        when '10-15'   then 5
        when '16+'     then 6
        else 7
    end
