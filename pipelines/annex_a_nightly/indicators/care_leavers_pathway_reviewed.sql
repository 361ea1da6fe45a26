/*
title   = "Care leavers whose pathway plan was reviewed in six months"
asks    = "Of the care leavers, what share had the pathway plan reviewed in the six months to the snapshot?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "No date counts as not reviewed. Of every age and right to services on the list, without those who died, went home or need no service. Older forms of the list do not ask: where nobody has a date there is no figure."

[[example]]
shows = "a plan without a date is not reviewed; who is not counted is not in the question"
given.care_leavers = """
child_id, pathway_reviewed, is_counted, is_pathway_plan_up_to_date
C1,       2026-05-01,       true,       true
C2,       2025-05-01,       true,       false
C3,       ,                 true,       false
C4,       2026-05-01,       false,      true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "one date is enough for a figure, and without any there is none"
given.care_leavers = """
child_id, la,  pathway_reviewed, is_counted, is_pathway_plan_up_to_date
C1,       ABC, ,                 true,       false
C2,       ABC, ,                 true,       false
C3,       DEF, 2025-05-01,       true,       false
C4,       DEF, ,                 true,       false
"""
expect = """
la,  numerator, denominator
DEF, 0,         2
"""
*/

select
    la,
    sum(case when is_pathway_plan_up_to_date then 1 else 0 end) as numerator,
    count(*) as denominator
from care_leavers
where is_counted
group by la
having count(pathway_reviewed) > 0
order by la
