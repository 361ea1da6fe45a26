/*
title   = "Children in care by provider of the placement"
asks    = "Who provides the placements of the children in care on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "placement_provider"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "The latest placement, a temporary one included."

[[example]]
shows = "each provider is counted; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, placement_provider, is_open, is_short_break
C1,       PR5,                true,    false
C2,       PR4,                true,    false
C3,       PR0,                true,    false
C4,       PR1,                true,    false
C5,       PR3,                true,    false
C6,       PR2,                true,    false
C7,       PR0,                true,    false
C8,       ,                   true,    false
C9,       PR0,                false,   false
C10,      PR0,                true,    true
"""
expect = """
la,  placement_provider,                             numerator
ABC, Another local authority,                        1
ABC, Another public body,                            1
ABC, Own provision,                                  1
ABC, Parents or others with parental responsibility, 2
ABC, Private provision,                              1
ABC, Voluntary or third sector,                      1
ABC, Not recorded,                                   1
"""
*/

with worded as (
    select
        la,
        case placement_provider
            when 'PR0' then 'Parents or others with parental responsibility'
            when 'PR1' then 'Own provision'
            when 'PR2' then 'Another local authority'
            when 'PR3' then 'Another public body'
            when 'PR4' then 'Private provision'
            when 'PR5' then 'Voluntary or third sector'
            else 'Not recorded'
        end as placement_provider
    from children_in_care
    where is_open and not is_short_break
)

select
    la,
    placement_provider,
    count(*) as numerator
from worded
group by la, placement_provider
order by la, placement_provider = 'Not recorded', placement_provider
