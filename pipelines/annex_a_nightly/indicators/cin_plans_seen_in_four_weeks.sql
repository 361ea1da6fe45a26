/*
title   = "Children on a child in need plan seen in the last four weeks (local standard)"
asks    = "Of the children with a child in need plan on the snapshot day, what share was seen in the four weeks before?"
unit    = "percent"
better  = "higher"
by      = ["la"]
# A local aim: put in your own.
target  = 95
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "The interval is a local standard and no national one: change the 28 days in this file to your own, and do not compare with others. Unborn children and plans a few days old are counted, and so is every child never seen."

[[example]]
shows = "the 28th day is in time; a child whose last time is not known, or lies ahead, is not"
given.children_in_need = """
child_id, case_status, is_open, days_since_seen
C1,       cin_plan,    true,    28
C2,       cin_plan,    true,    29
C3,       cin_plan,    true,
C4,       cin_plan,    true,    0
"""
expect = """
la,  numerator, denominator
ABC, 2,         4
"""

[[example]]
shows = "children with another status, and closed cases, are not in the question"
given.children_in_need = """
child_id, case_status,     is_open, days_since_seen
C1,       cin_plan,        true,    40
C2,       cp_plan,         true,    3
C3,       looked_after,    true,    3
C4,       open_assessment, true,    3
C5,       cin_plan,        false,   3
C6,       ,                true,    3
"""
expect = """
la,  numerator, denominator
ABC, 0,         1
"""
*/

select
    la,
    sum(case when days_since_seen <= 28 then 1 else 0 end) as numerator,
    count(*) as denominator
from children_in_need
where is_open and case_status = 'cin_plan'
group by la
order by la
