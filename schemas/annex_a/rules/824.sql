/*
code   = "824"
says   = "The placement's location does not fit its authority, going by where most placements inside the authority are."
to_do  = "Put right the location or the authority of the placement, and write the authority's name one way only."
table  = "list_8"
about  = ["placement_location", "placement_la"]
weight = "note"

[[example]]
shows = "when most inside placements are in Barnet, an outside one there and an inside one in Enfield are found"
given.list_8 = """
child_id, placement_location, placement_la
C1,       in,                 Barnet
C2,       in,                 Barnet
C3,       in,                 barnet
C4,       out,                Barnet
C5,       in,                 Enfield
C6,       out,                Enfield
C7,       in,                 CON
C8,       in,                 WAL
"""
finds.list_8 = [4, 5]
*/

with written as (
    select row_id, placement_location, lower(trim(placement_la)) as place
    from list_8
),

inside as (
    select place, count(*) as placements
    from written
    where placement_location = 'in' and place not in ('con', 'nir', 'wal', 'sco', 'nuk')
    group by place
),

everywhere as (
    select sum(placements) as all_placements
    from inside
),

-- The authority itself: more than half of the placements inside are there.
home as (
    select inside.place as home_place
    from inside
    cross join everywhere
    where inside.placements * 2 > everywhere.all_placements
)

select written.row_id as list_8_row
from written
cross join home
where (placement_location = 'out' and place = home_place)
   or (placement_location = 'in' and place <> home_place and place not in ('con', 'nir', 'wal', 'sco', 'nuk'))
