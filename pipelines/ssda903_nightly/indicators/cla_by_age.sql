/*
title   = "Children looked after by age"
asks    = "How old were the children looked after on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "age_band"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Age on 31 March."

[[example]]
shows = "ages are in five groups, the youngest first; one who is born later is shown apart"
given.children = """
child, age_band, is_looked_after
A1,    16+,      true
A2,    16+,      true
A3,    Under 1,  true
A4,    5-9,      false
A5,    10-15,    true
A6,    1-4,      true
A7,    5-9,      true
A8,    Unborn,   true
"""
expect = """
la,  age_band, numerator
ABC, Unborn,   1
ABC, Under 1,  1
ABC, 1-4,      1
ABC, 5-9,      1
ABC, 10-15,    1
ABC, 16+,      2
"""

[[example]]
shows = "a child without a date of birth is shown apart"
given.children = """
child, age_band, is_looked_after
A1,    ,         true
A2,    ,         true
A3,    ,         false
"""
expect = """
la,  age_band, numerator
ABC, ,         2
"""
*/

select
    la,
    age_band,
    count(*) as numerator
from children
where is_looked_after
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
