/*
code   = "227"
says   = "The placement started when the provider's registration had ended."
to_do  = "Check the provider's number and the start of the episode against Ofsted's list."
table  = "episodes"
about  = ["decom", "urn"]
weight = "error"

[[example]]
shows = "a start on the day that the registration ended is found, and after it; the day before is not"
given.episodes = """
child, decom,      urn
A1,    2025-06-29, SC900001
A2,    2025-06-30, SC900001
A3,    2025-07-01, SC900001
A4,    2025-07-01, SC900002
A5,    2025-07-01, SC900009
A6,    2025-07-01, XXXXXXX
A7,    ,           SC900001
A8,    2025-07-01, SC900003
"""
given.providers = """
urn,      reg_end
SC900001, 2025-06-30
SC900002,
XXXXXXX,  2025-06-30
SC900003, 2025-06-30
SC900003,
"""
finds.episodes = [2, 3]
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
where decom >= reg_end
