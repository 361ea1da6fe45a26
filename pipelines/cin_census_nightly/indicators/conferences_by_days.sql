/*
title   = "Initial conferences by working days"
asks    = "How many working days after the enquiry's start were the initial child protection conferences of the year?"
unit    = "count"
better  = "neither"
by      = ["la", "icpc_band"]
source  = "Department for Education, children in need census"
caution = "In the bands of the published statistics. A conference whose days are the wrong way round is shown apart."

[[example]]
shows = "each band is counted, the shortest first; one of another year is not"
given.section47 = """
la_child_id, enquiry, icpc_band, is_icpc_in_year
A1,          1,       21+,       true
A2,          1,       16-20,     true
A3,          1,       11-15,     true
A4,          1,       0-10,      true
A5,          1,       16-20,     true
A6,          1,       16-20,     false
"""
expect = """
la,  icpc_band, numerator
ABC, 0-10,      1
ABC, 11-15,     1
ABC, 16-20,     2
ABC, 21+,       1
"""

[[example]]
shows = "one without a wait is shown apart"
given.section47 = """
la_child_id, enquiry, icpc_band, is_icpc_in_year
A1,          1,       ,          true
A2,          1,       ,          false
"""
expect = """
la,  icpc_band, numerator
ABC, ,          1
"""
*/

select
    la,
    icpc_band,
    count(*) as numerator
from section47
where is_icpc_in_year
group by la, icpc_band
order by
    la,
    case icpc_band
        when '0-10'  then 1
        when '11-15' then 2
        when '16-20' then 3
        when '21+'   then 4
        else 5
    end
