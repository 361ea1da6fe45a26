/*
code   = "221"
says   = "The placement's postcode is not the one that Ofsted's list has for this provider."
to_do  = "Check the provider's number and the placement's postcode: one of them belongs to another address."
table  = "episodes"
about  = ["pl_post", "urn"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "another postcode is found for homes of these types; spaces do not matter, and any setting of a provider will do"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, ls, place, pl_post, urn
B1,    C2, K1,    ZZ9 9ZZ, SC900001
B2,    C2, K2,    ZZ9 9ZZ, SC900001
B3,    C2, K3,    ZZ9 9ZZ, SC900001
B4,    C2, H5,    ZZ9 9ZZ, SC900001
B5,    C2, R3,    ZZ9 9ZZ, SC900001
B6,    C2, S1,    ZZ9 9ZZ, SC900001
B7,    C2, U4,    ZZ9 9ZZ, SC900001
A1,    C2, K2,    ZZ1 1AA, SC900001
A2,    C2, K2,    ZZ11AA,  SC900001
A3,    V3, K2,    ZZ9 9ZZ, SC900001
A4,    V4, K2,    ZZ9 9ZZ, SC900001
A5,    C2, K2,    ,        SC900001
A6,    C2, K2,    ZZ9 9ZZ,
A7,    C2, K2,    ZZ9 9ZZ, XXXXXXX
A8,    C2, K2,    ZZ9 9ZZ, SC900002
A9,    C2, K2,    ZZ9 9ZZ, SC900009
A10,   C2, K2,    ZZ2 2BB, SC900003
A11,   ,   K2,    ZZ9 9ZZ, SC900001
"""
given.providers = """
urn,      postcode
SC900001, ZZ1 1AA
SC900002,
SC900003, ZZ2 1AA
SC900003, ZZ22BB
"""
finds.episodes = [1, 2, 4, 5, 6, 15, 16, 18]
*/

with homes as (
    select
        urn                       as home_urn,
        replace(postcode, ' ', '') as home_postcode
    from providers
),

compared as (
    select
        row_id,
        max(case when home_postcode = replace(pl_post, ' ', '') then 1 else 0 end) as is_there
    from episodes
    left join homes on homes.home_urn = episodes.urn
    where urn <> 'XXXXXXX'
      and pl_post is not null
      and coalesce(ls, '') not in ('V3', 'V4')
      and place in ('H5', 'K1', 'K2', 'R3', 'S1')
    group by row_id
)

select row_id as episodes_row
from compared
where is_there = 0
