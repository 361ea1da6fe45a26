/*
title   = "Episodes of need closed by reason"
asks    = "Why were the episodes of need closed that ended in the year?"
unit    = "count"
better  = "neither"
by      = ["la", "closure_reason"]
source  = "Department for Education, children in need census"
caution = "Episodes, not children."

[[example]]
shows = "each reason is counted; one closed in another year is not"
given.episodes_of_need = """
la_child_id, cin_details_id, closure_reason, is_closed_in_year
A1,          1,              Died,           true
A2,          1,              Adopted,        true
A3,          1,              Adopted,        true
A4,          1,              Died,           false
"""
expect = """
la,  closure_reason, numerator
ABC, Adopted,        2
ABC, Died,           1
"""

[[example]]
shows = "a reason that cannot be read is shown apart"
given.episodes_of_need = """
la_child_id, cin_details_id, closure_reason, is_closed_in_year
A1,          1,              ,               true
A2,          1,              ,               false
"""
expect = """
la,  closure_reason, numerator
ABC, ,               1
"""
*/

select
    la,
    closure_reason,
    count(*) as numerator
from episodes_of_need
where is_closed_in_year
group by la, closure_reason
order by
    la,
    closure_reason nulls last
