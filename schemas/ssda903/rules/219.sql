/*
code   = "219"
says   = "The type of placement is none that Ofsted's list has for this provider."
to_do  = "Check the provider's number and the type of placement: one of them belongs to another provider."
table  = "episodes"
about  = ["place", "urn"]
weight = "error"

[[example]]
shows = "a placement the provider has is fine; another, a provider without placements and one not on the list are found"
given.episodes = """
child, place, urn
A1,    K2,    SC900001
A2,    S1,    SC900001
A3,    K1,    SC900001
A4,    K2,    SC900002
A5,    K2,    SC900009
A6,    K2,
A7,    K2,    XXXXXXX
A8,    K,     SC900001
A9,    U4,    SC900003
A10,   ,      SC900001
"""
given.providers = """
urn,      place_codes
SC900001, "K2,S1"
SC900002,
SC900003, U1
SC900003, U4
"""
finds.episodes = [3, 4, 5, 8, 10]
*/

with listed as (
    select
        episodes.row_id,
        max(case
            when strpos(',' || providers.place_codes || ',', ',' || episodes.place || ',') > 0 then 1
            else 0
        end) as is_listed
    from episodes
    left join providers on providers.urn = episodes.urn
    where episodes.urn <> 'XXXXXXX'
    group by episodes.row_id
)

select row_id as episodes_row
from listed
where is_listed = 0
