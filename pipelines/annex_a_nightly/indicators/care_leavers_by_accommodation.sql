/*
title   = "Care leavers by accommodation"
asks    = "Where do the care leavers live?"
unit    = "count"
better  = "neither"
by      = ["la", "accommodation"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Of every age on the list, without those who died, went home or need no service. Residence not known is an answer; not recorded is none."

[[example]]
shows = "each kind of accommodation is counted; who has died, gone home or needs no service is not"
given.care_leavers = """
child_id, accommodation, is_counted
C1,       B,             true
C2,       Z,             true
C3,       E,             true
C4,       D,             true
C5,       R,             true
C6,       Y,             true
C7,       K,             true
C8,       S,             true
C9,       U,             true
C10,      X,             true
C11,      T,             true
C12,      V,             true
C13,      H,             true
C14,      C,             true
C15,      W,             true
C16,      G,             true
C17,      B,             true
C18,      ,              true
C19,      B,             false
"""
expect = """
la,  accommodation,                                  numerator
ABC, Abroad,                                         1
ABC, Bed and breakfast,                              1
ABC, Community home or residential care,             1
ABC, Deported,                                       1
ABC, Emergency accommodation,                        1
ABC, Foyer or similar,                               1
ABC, In custody,                                     1
ABC, Independent living,                             1
ABC, No fixed abode or homeless,                     1
ABC, Ordinary lodgings,                              1
ABC, Other accommodation,                            1
ABC, Residence not known,                            1
ABC, Semi-independent or transitional accommodation, 1
ABC, Supported lodgings,                             1
ABC, With former foster carers,                      1
ABC, With parents or relatives,                      2
ABC, Not recorded,                                   1
"""
*/

with worded as (
    select
        la,
        case accommodation
            when 'B' then 'With parents or relatives'
            when 'C' then 'Community home or residential care'
            when 'D' then 'Semi-independent or transitional accommodation'
            when 'E' then 'Supported lodgings'
            when 'G' then 'Abroad'
            when 'H' then 'Deported'
            when 'K' then 'Ordinary lodgings'
            when 'R' then 'Residence not known'
            when 'S' then 'No fixed abode or homeless'
            when 'T' then 'Foyer or similar'
            when 'U' then 'Independent living'
            when 'V' then 'Emergency accommodation'
            when 'W' then 'Bed and breakfast'
            when 'X' then 'In custody'
            when 'Y' then 'Other accommodation'
            when 'Z' then 'With former foster carers'
            else 'Not recorded'
        end as accommodation
    from care_leavers
    where is_counted
)

select
    la,
    accommodation,
    count(*) as numerator
from worded
group by la, accommodation
order by la, accommodation = 'Not recorded', accommodation
