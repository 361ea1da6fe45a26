/*
title   = "Early help assessments open"
asks    = "How many early help assessments of a child are not completed on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 2"
caution = "The assessment, not the help that follows it. One that was abandoned without a date stays open here."

[[example]]
shows = "one that is completed is not counted; one that began before the six months is, and so is a child's second"
given.early_help = """
child_id, started_in_window, is_open
C1,       true,              true
C1,       true,              true
C2,       false,             true
C3,       true,              false
"""
expect = """
la,  numerator
ABC, 3
"""
*/

select
    la,
    sum(case when is_open then 1 else 0 end) as numerator
from early_help
group by la
order by la
