/*
title   = "Children in need by when they were last seen"
asks    = "How long ago were the children last seen who are in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "last_seen_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "Children not born yet and cases that have only begun are counted, mostly among those not recorded. A day that lies after the snapshot is not recorded either."

[[example]]
shows = "each band is counted, the latest seen first and those not recorded last; a closed case is not"
given.children_in_need = """
child_id, last_seen_band,        days_since_seen, is_open
C1,       Not recorded,          ,                true
C2,       Over 12 weeks,         85,              true
C3,       Over 6 up to 12 weeks, 43,              true
C4,       Over 4 up to 6 weeks,  29,              true
C5,       Up to 4 weeks,         28,              true
C6,       Up to 4 weeks,         0,               true
C7,       ,                      ,                false
"""
expect = """
la,  last_seen_band,        numerator
ABC, Up to 4 weeks,         2
ABC, Over 4 up to 6 weeks,  1
ABC, Over 6 up to 12 weeks, 1
ABC, Over 12 weeks,         1
ABC, Not recorded,          1
"""
*/

with counted as (
    select
        la,
        last_seen_band,
        count(*) as numerator,
        min(days_since_seen) as latest
    from children_in_need
    where is_open
    group by la, last_seen_band
)

select
    la,
    last_seen_band,
    numerator
from counted
order by la, latest nulls last
