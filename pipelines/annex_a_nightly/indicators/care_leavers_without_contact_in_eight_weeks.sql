/*
title   = "Care leavers without contact in eight weeks (local standard)"
asks    = "With how many care leavers has there been no contact in the eight weeks before the snapshot?"
unit    = "count"
better  = "lower"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "The interval is a local standard and no national one: change the 56 days in this file to your own. No date, or one after the snapshot, is no contact, and counted; where the form does not ask for it, everyone is. Without those who died, went home or need no service."

[[example]]
shows = "the 56th day is in time; no date is no contact, and who is not counted is not in the question"
given.care_leavers = """
child_id, days_since_contact, is_counted
C1,       56,                 true
C2,       57,                 true
C3,       ,                   true
C4,       0,                  true
C5,       300,                true
C6,       300,                false
C7,       ,                   false
"""
expect = """
la,  numerator
ABC, 3
"""

[[example]]
shows = "where there has been contact with everyone the count is nought"
given.care_leavers = """
child_id, days_since_contact, is_counted
C1,       56,                 true
"""
expect = """
la,  numerator
ABC, 0
"""
*/

select
    la,
    sum(case when is_counted and (days_since_contact > 56 or days_since_contact is null) then 1 else 0 end) as numerator
from care_leavers
group by la
order by la
