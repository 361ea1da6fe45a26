/*
code   = "224"
says   = "The kind of provider is none that Ofsted's list has for this provider."
to_do  = "Check the provider's number and the provider code: one of them belongs to another provider."
table  = "episodes"
about  = ["place_provider", "urn"]
weight = "error"

[[example]]
shows = "a code the provider has is fine; another, a provider without codes and one not on the list are found"
given.episodes = """
child, place_provider, urn
A1,    PR1,            SC900001
A2,    PR2,            SC900001
A3,    PR4,            SC900001
A4,    PR4,            SC900002
A5,    PR4,            SC900009
A6,    PR4,
A7,    PR4,            XXXXXXX
A8,    ,               SC900001
"""
given.providers = """
urn,      provider_codes
SC900001, "PR1,PR2"
SC900002,
"""
finds.episodes = [3, 4, 5, 8]
*/

with listed as (
    select
        episodes.row_id,
        max(case
            when strpos(',' || providers.provider_codes || ',', ',' || episodes.place_provider || ',') > 0 then 1
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
