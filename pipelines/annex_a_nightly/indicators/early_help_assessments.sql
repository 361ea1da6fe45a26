/*
title   = "Early help assessments started"
asks    = "How many early help assessments of a child began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 2"
caution = "What counts as early help, and which partners' assessments are recorded, is decided locally."

[[example]]
shows = "an assessment that began earlier and still goes on is not counted again"
given.early_help = """
child_id, started_in_window, is_open
C1,       true,              false
C2,       true,              true
C3,       false,             true
"""
expect = """
la,  numerator
ABC, 2
"""
*/

select
    la,
    sum(case when started_in_window then 1 else 0 end) as numerator
from early_help
group by la
order by la
