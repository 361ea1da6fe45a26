/*
code   = "228"
says   = "The placement goes on after the provider's registration ended."
to_do  = "Check the provider's number, and end the episode if the child had to move when the registration ended."
table  = "episodes"
about  = ["dec", "urn"]
weight = "error"

[[example]]
shows = "an end on the day is fine, one after it is found; an open episode is held against the end of the year"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, dec,        urn
A1,    2025-06-30, SC900001
A2,    2025-07-01, SC900001
A3,    ,           SC900001
A4,    ,           SC900002
A5,    ,           SC900003
A6,    ,           SC900004
A7,    2025-07-01, XXXXXXX
A8,    2025-07-01, SC900009
A9,    abc,        SC900001
A10,   ,           SC900005
"""
given.providers = """
urn,      reg_end
SC900001, 2025-06-30
SC900002, 2026-03-31
SC900003, 2026-03-30
SC900004,
XXXXXXX,  2025-06-30
SC900005, 2025-06-30
SC900005,
"""
finds.episodes = [2, 3, 5]
*/

-- A provider that is listed more than once is registered as long as any of its settings is.
with ended as (
    select urn as ended_urn, max(reg_end) as reg_end
    from providers
    where urn <> 'XXXXXXX'
    group by urn
    having count(*) = count(reg_end)
)

select row_id as episodes_row
from episodes
join ended on ended.ended_urn = episodes.urn
where dec_wrong is null
  and reg_end < coalesce(dec, :period_end)
