/*
title   = "Where a placement is"
grain   = "One row for each episode."
adds_to = "episodes"
columns = [
  { name = "pl_la",       type = "text" },
  { name = "pl_location", type = "code" },
  { name = "pl_distance", type = "decimal" },
]

# The authority is that of the placement's postcode: its ONS code, or WAL, SCO or NIR beyond England. IN means the
# authority that sends the return. The distance is in miles of 1.6093 kilometres, in a straight line between the two
# postcodes. Northern Ireland has a grid of its own, so nothing is measured across the water.

[[example]]
shows = "a placement in the borough, one outside it, one in Wales, one that nobody knows"
with  = { period_end = 2026-03-31, authority = "E09000027" }
given.episodes = """
child, home_post, pl_post
A1,    ZZ1 1AA,   ZZ1 2BB
A2,    ZZ1 1AA,   ZZ2 1CC
A3,    ,          ZZ3 1DD
A4,    ZZ1 1AA,   ZZ9 9ZZ
A5,    ,
A6,    ZZ1 1AA,   ZZ4 1EE
A7,    ZZ4 1EE,   ZZ4 2FF
A8,    ZZ1 1AA,   ZZ5 1GG
"""
given.postcodes = """
postcode, authority, district,  country,   easting, northing
ZZ1 1AA,  E09000027, E09000027, E92000001, 500000,  200000
ZZ1 2BB,  E09000027, E09000027, E92000001, 503000,  204000
ZZ2 1CC,  E10000030, E07000210, E92000001, 516093,  200000
ZZ3 1DD,  W06000015, W06000015, W92000004, 318000,  176000
ZZ4 1EE,  N09000003, N09000003, N92000002, 334000,  374000
ZZ4 2FF,  N09000003, N09000003, N92000002, 334000,  375609
ZZ5 1GG,  ,          S12000033, S92000003, ,
"""
expect = """
row_id, pl_la,     pl_location, pl_distance
1,      E09000027, IN,          3.1
2,      E10000030, OUT,         10
3,      WAL,       OUT,
4,      ,          ,
5,      ,          ,
6,      NIR,       OUT,
7,      NIR,       OUT,         1
8,      SCO,       OUT,
"""
*/

with home as (
    select
        postcode              as home_postcode,
        easting               as home_easting,
        northing              as home_northing,
        country = 'N92000002' as is_home_over_water
    from postcodes
),

place as (
    select
        postcode                      as place_postcode,
        easting                       as place_easting,
        northing                      as place_northing,
        country = 'N92000002'         as is_place_over_water,
        coalesce(authority, district) as place_authority
    from postcodes
),

found as (
    select
        row_id,
        case
            when place_authority like 'W%' then 'WAL'
            when place_authority like 'S%' then 'SCO'
            when place_authority like 'N%' then 'NIR'
            else place_authority
        end as pl_la,
        case
            when coalesce(is_home_over_water, false) = coalesce(is_place_over_water, false)
            then (place_easting - home_easting) * (place_easting - home_easting)
               + (place_northing - home_northing) * (place_northing - home_northing)
        end as square_metres
    from episodes
    left join home on home.home_postcode = episodes.home_post
    left join place on place.place_postcode = episodes.pl_post
)

select
    row_id,
    pl_la,
    case
        when pl_la is null or :authority is null then null
        when pl_la = :authority then 'IN'
        else 'OUT'
    end as pl_location,
    round(sqrt(square_metres) / 1609.3, 1) as pl_distance
from found
order by row_id
