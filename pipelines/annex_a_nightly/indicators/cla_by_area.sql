/*
title   = "Children in care by where they are placed"
asks    = "In which authority's area are the children in care on the snapshot day placed?"
unit    = "count"
better  = "neither"
by      = ["la", "placement_la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "As the list has it, the area with most children first. Capitals make no difference, but an authority that is spelt in two ways is shown twice."

[[example]]
shows = "the area with most children comes first, and what is not recorded last; one who has left, or has short breaks only, is not counted"
given.children_in_care = """
child_id, placement_la, is_open, is_short_break
C1,       Enfield,      true,    false
C2,       "ENFIELD ",   true,    false
C3,       Barnet,       true,    false
C4,       ,             true,    false
C5,       ,             true,    false
C6,       ,             true,    false
C7,       Barnet,       true,    false
C8,       Barnet,       true,    false
C9,       Camden,       true,    false
C10,      Brent,        true,    false
C11,      Barnet,       false,   false
C12,      Camden,       true,    true
"""
expect = """
la,  placement_la, numerator
ABC, Barnet,       3
ABC, Enfield,      2
ABC, Brent,        1
ABC, Camden,       1
ABC, Not recorded, 3
"""

[[example]]
shows = "places outside England have a code, in capitals or not"
given.children_in_care = """
child_id, placement_la, is_open, is_short_break
C1,       NIR,          true,    false
C2,       WAL,          true,    false
C3,       " wal",       true,    false
C4,       SCO,          true,    false
C5,       NUK,          true,    false
C6,       CON,          true,    false
"""
expect = """
la,  placement_la,               numerator
ABC, Wales,                      2
ABC, Confidential,               1
ABC, Northern Ireland,           1
ABC, Outside the United Kingdom, 1
ABC, Scotland,                   1
"""
*/

with worded as (
    select
        la,
        case upper(trim(placement_la))
            when 'NIR' then 'Northern Ireland'
            when 'WAL' then 'Wales'
            when 'SCO' then 'Scotland'
            when 'NUK' then 'Outside the United Kingdom'
            when 'CON' then 'Confidential'
            else coalesce(trim(placement_la), 'Not recorded')
        end as placement_la
    from children_in_care
    where is_open and not is_short_break
),

-- However a name is written, small letters are shown where anybody uses them.
counted as (
    select la, max(placement_la) as placement_la, count(*) as numerator
    from worded
    group by la, upper(placement_la)
)

select
    la,
    placement_la,
    numerator
from counted
order by la, placement_la = 'Not recorded', numerator desc, placement_la
