/*
code   = "229"
says   = "The provider code says whose provision it is, and Ofsted's list says otherwise."
to_do  = "Record PR1 for the authority's own provision and PR2 for another authority's, or correct the provider's number."
table  = "episodes"
about  = ["place_provider", "urn"]
weight = "error"
until  = 2025

[[example]]
shows = "own provision of another authority's provider is found, and another's provision of the own one"
with  = { period_end = 2025-03-31, authority = "E09000098" }
given.episodes = """
child, place_provider, place, urn
A1,    PR1,            K2,    SC900001
A2,    PR1,            K2,    SC900002
A3,    PR2,            K2,    SC900001
A4,    PR2,            K2,    SC900002
A5,    PR4,            K2,    SC900001
A6,    PR1,            K2,    XXXXXXX
A7,    PR2,            K2,
A8,    PR1,            K2,    SC900003
A9,    PR2,            K2,    SC900003
A10,   PR1,            K2,    SC900009
A11,   PR1,            ,      SC900002
"""
given.providers = """
urn,      la_code
SC900001, E09000098
SC900002, E09000099
SC900003,
XXXXXXX,  E09000099
"""
finds.episodes = [2, 3, 8, 10, 11]
*/

with owners as (
    select
        urn as owned_urn,
        max(case when la_code = :authority then 1 else 0 end) as is_own
    from providers
    group by urn
)

select row_id as episodes_row
from episodes
left join owners on owners.owned_urn = episodes.urn
where urn <> 'XXXXXXX'
  and ((place_provider = 'PR1' and coalesce(is_own, 0) = 0)
    or (place_provider = 'PR2' and is_own = 1))
