/*
code   = "191"
says   = "The child was in care for all of the twelve months, but one of the four answers on health that every such child needs is blank, or there is no row with answers."
to_do  = "Record immunisations, dental check, health assessment and substance misuse; a child without a row needs one."
table  = "oc2"
about  = ["immunisations", "teeth_check", "health_assessment", "substance_misuse", "episodes.child"]
weight = "error"

[[example]]
shows = "each of the four is missed of a child in care throughout, and of no other"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, immunisations, teeth_check, health_assessment, substance_misuse
A1,    1,             1,           1,                 0
A1,    9,             9,           9,                 9
A1,    ,              1,           1,                 0
A1,    1,             ,            1,                 0
A1,    1,             1,           ,                  0
A1,    1,             1,           1,
A2,    ,              ,            ,
,      ,              ,            ,
"""
given.episodes = """
child, decom
A1,    2024-06-01
A2,    2025-06-01
"""
given.continuous = """
child
A1
"""
finds.oc2      = [3, 4, 5, 6]
finds.episodes = []

[[example]]
shows = "where the child has no row at all, the child's first episode is found"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, immunisations, teeth_check, health_assessment, substance_misuse
A1,    1,             1,           1,                 0
,      ,              ,            ,
"""
given.episodes = """
child, decom
A1,    2024-06-01
A2,    2025-06-01
A2,    2024-06-01
A2,
A3,    2024-06-01
,      2024-06-01
"""
given.continuous = """
child
A1
A2
"""
finds.oc2      = []
finds.episodes = [3]
*/

with known as (
    select distinct child
    from oc2
    where child is not null
),

incomplete as (
    select
        row_id               as oc2_row,
        cast(null as bigint) as episodes_row
    from oc2
    where child in (select child from continuous)
      and (immunisations is null or teeth_check is null or health_assessment is null or substance_misuse is null)
),

unknown as (
    select
        cast(null as bigint) as oc2_row,
        row_id               as episodes_row
    from episodes
    where previous_row is null
      and decom is not null
      and child in (select child from continuous)
      and child not in (select child from known)
)

select oc2_row, episodes_row from incomplete
union all
select oc2_row, episodes_row from unknown
