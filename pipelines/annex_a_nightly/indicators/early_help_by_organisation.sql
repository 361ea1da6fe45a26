/*
title   = "Early help assessments by organisation"
asks    = "Which organisations made the early help assessments that began in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "organisation"]
source  = "Ofsted, child-level data for inspections (Annex A), list 2"
caution = "The organisation is free text: written in two ways, it is shown as two."

[[example]]
shows = "the organisation with the most comes first, those with as many go by name, and one that is blank comes last; earlier assessments are not counted"
given.early_help = """
child_id, organisation,   started_in_window
C1,       ,               true
C2,       ,               true
C3,       ,               true
C4,       Oak School,     true
C5,       Health visitor, true
C6,       Youth club,     true
C7,       Youth club,     true
C8,       Health visitor, false
C9,       Health visitor, false
"""
expect = """
la,  organisation,   numerator
ABC, Youth club,     2
ABC, Health visitor, 1
ABC, Oak School,     1
ABC, Not recorded,   3
"""
*/

with worded as (
    select
        la,
        coalesce(organisation, 'Not recorded') as organisation
    from early_help
    where started_in_window
)

select
    la,
    organisation,
    count(*) as numerator
from worded
group by la, organisation
order by
    la,
    case organisation when 'Not recorded' then 1 else 0 end,
    numerator desc,
    organisation
