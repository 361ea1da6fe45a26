/*
title   = "Children in need by primary need"
asks    = "Why were the children in need on 31 March?"
unit    = "count"
better  = "neither"
by      = ["la", "primary_need"]
source  = "Department for Education, children in need census"
caution = "What the open episode with the latest referral says."

[[example]]
shows = "each need is counted; who is not in need is not"
given.children = """
la_child_id, primary_need,     is_in_need
A1,          Low income,       true
A2,          Abuse or neglect, true
A3,          Abuse or neglect, true
A4,          Low income,       false
"""
expect = """
la,  primary_need,     numerator
ABC, Abuse or neglect, 2
ABC, Low income,       1
"""

[[example]]
shows = "a need that is not recorded is shown apart"
given.children = """
la_child_id, primary_need, is_in_need
A1,          ,             true
A2,          ,             false
"""
expect = """
la,  primary_need, numerator
ABC, ,             1
"""
*/

select
    la,
    primary_need,
    count(*) as numerator
from children
where is_in_need
group by la, primary_need
order by
    la,
    primary_need nulls last
