/*
title   = "Protection plans visited in the last 10 working days (local standard)"
asks    = "Of the children on a protection plan on the snapshot day, what share had a statutory visit in the ten working days before?"
unit    = "percent"
better  = "higher"
by      = ["la"]
# A local aim: put in your own.
target  = 95
source  = "Ofsted, child-level data for inspections (Annex A), list 7"
caution = "The interval is a local standard and no national one: change the ten days in this file to your own, and do not compare with others. Unborn children and plans a few days old are counted."

[[example]]
shows = "the tenth working day is in time; no visit, and a visit dated after the snapshot, are not"
given.protection_plans = """
child_id, is_open, working_days_since_visit
C1,       true,    10
C2,       true,    11
C3,       true,
C4,       true,    0
C5,       false,   3
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""
*/

select
    la,
    sum(case when working_days_since_visit <= 10 then 1 else 0 end) as numerator,
    count(*) as denominator
from protection_plans
where is_open
group by la
order by la
