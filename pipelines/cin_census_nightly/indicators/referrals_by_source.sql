/*
title   = "Referrals by source"
asks    = "Who made the referrals of the year?"
unit    = "count"
better  = "neither"
by      = ["la", "source_group"]
source  = "Department for Education, children in need census"
caution = "Health services, individuals and services of local authorities are each put together."

[[example]]
shows = "each source is counted; a referral of another year is not"
given.episodes_of_need = """
la_child_id, cin_details_id, source_group, is_in_year
A1,          1,              Police,       true
A2,          1,              Police,       true
A3,          1,              Health,       true
A4,          1,              Health,       false
"""
expect = """
la,  source_group, numerator
ABC, Health,       1
ABC, Police,       2
"""

[[example]]
shows = "a source that cannot be read is shown apart"
given.episodes_of_need = """
la_child_id, cin_details_id, source_group, is_in_year
A1,          1,              ,             true
A2,          1,              ,             true
A3,          1,              ,             false
"""
expect = """
la,  source_group, numerator
ABC, ,             2
"""
*/

select
    la,
    source_group,
    count(*) as numerator
from episodes_of_need
where is_in_year
group by la, source_group
order by
    la,
    source_group nulls last
