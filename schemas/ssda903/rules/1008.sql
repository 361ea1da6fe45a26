/*
code   = "1008"
says   = "The provider's number is not on Ofsted's list of providers."
to_do  = "Look the provider up on Ofsted's list and correct the number, or record XXXXXXX where the list cannot have it."
table  = "episodes"
about  = ["urn"]
weight = "error"

[[example]]
shows = "a number that is not on the list is found; a blank and XXXXXXX are not looked up"
given.episodes = """
child, urn
A1,    SC900001
A2,    SC900009
A3,
A4,    XXXXXXX
"""
given.providers = """
urn
SC900001
SC900002
"""
finds.episodes = [2]
*/

with known as (
    select distinct urn as known_urn
    from providers
)

select row_id as episodes_row
from episodes
left join known on known.known_urn = episodes.urn
where urn <> 'XXXXXXX'
  and known_urn is null
