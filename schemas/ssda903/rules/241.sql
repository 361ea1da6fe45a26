/*
code   = "241"
says   = "Supported accommodation lies in another authority than the one where Ofsted's list has the provider."
to_do  = "Check the provider's number and the placement's postcode: one of them belongs to another setting."
table  = "episodes"
about  = ["pl_post", "urn"]
weight = "error"
since  = 2026

[[example]]
shows = "supported accommodation in another authority than the provider's is found; any of its settings will do"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, place, urn,      pl_la
A1,    K3,    SC900001, E09000098
A2,    K3,    SC900001, E09000099
A3,    K2,    SC900001, E09000099
A4,    K3,    XXXXXXX,  E09000099
A5,    K3,    ,         E09000099
A6,    K3,    SC900002, E09000099
A7,    K3,    SC900001,
A8,    K3,    SC900003, E09000099
A9,    K3,    SC900009, E09000099
"""
given.providers = """
urn,      la_code
SC900001, E09000098
SC900002, E09000098
SC900002, E09000099
SC900003,
XXXXXXX,  E09000098
"""
finds.episodes = [2]
*/

-- A provider whose authority nobody knows, or that is not listed, is rule 1008's business.
with settings as (
    select
        episodes.row_id,
        max(case when providers.la_code = episodes.pl_la then 1 else 0 end) as is_there
    from episodes
    join providers on providers.urn = episodes.urn
    where episodes.place = 'K3'
      and episodes.urn <> 'XXXXXXX'
      and episodes.pl_la is not null
      and providers.la_code is not null
    group by episodes.row_id
)

select row_id as episodes_row
from settings
where is_there = 0
