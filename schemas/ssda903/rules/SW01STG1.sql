/*
code   = "SW01STG1"
says   = "A social worker's row lacks the worker's number, the start date or the reason for the change."
to_do  = "Record the social worker's number, the day the worker started and why the worker changed."
table  = "sw_episodes"
about  = ["sw_id", "sw_decom", "sw_reason"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "each of the three blanks is found, and every incomplete row of a child; a date that cannot be read is another rule's"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_id, sw_decom,   sw_reason
A1,    ,      2023-05-01, MANAGE
A2,    SW11,  ,           MANAGE
A3,    SW11,  2023-05-01,
A4,    SW11,  2023-05-01, MANAGE
A5,    SW11,  abc,        MANAGE
A6,    ,      2023-05-01, MANAGE
A6,    SW12,  2023-07-01,
"""
given.episodes = """
child, ls
A1,    C2
A2,    C2
A3,    C2
A4,    C2
A5,    C2
A6,    C2
A6,    C2
"""
finds.sw_episodes = [1, 2, 3, 6, 7]

[[example]]
shows = "a child whose episodes have all ended or are short breaks is let be; one with an open episode, or with no episode at all, is not"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_id
A1,
A2,
A3,
A4,
A5,
A6,
A7,
,
"""
given.episodes = """
child, dec,        ls
A1,    2023-06-01, C2
A2,    ,           V3
A3,    ,           V4
A4,    2023-06-01, C2
A4,    ,           E1
A5,    ,
A6,    abc,        C2
,      2023-06-01, C2
"""
finds.sw_episodes = [4, 5, 7]
*/

with known as (
    select distinct child
    from episodes
    where child is not null
),

in_care as (
    select distinct child
    from episodes
    where dec is null
      and dec_wrong is null
      and (ls is null or ls not in ('V3', 'V4'))
)

-- A child in care without any row is found by SW12STG2.
select sw_episodes.row_id as sw_episodes_row
from sw_episodes
left join known on known.child = sw_episodes.child
left join in_care on in_care.child = sw_episodes.child
where sw_episodes.child is not null
  and (known.child is null or in_care.child is not null)
  and (
      sw_episodes.sw_id is null
      or (sw_episodes.sw_decom is null and sw_episodes.sw_decom_wrong is null)
      or sw_episodes.sw_reason is null
  )
