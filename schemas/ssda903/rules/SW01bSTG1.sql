/*
code   = "SW01bSTG1"
says   = "A social worker's row has no true start date, or started in or after April 2023 and lacks the worker's number or the reason for the change."
to_do  = "Record the day the social worker started, the worker's number and why the worker changed."
table  = "sw_episodes"
about  = ["sw_decom", "sw_id", "sw_reason"]
weight = "error"
since  = 2025
until  = 2025

[[example]]
shows = "number and reason may be blank before April 2023, and the date may have unknown parts but must be one"
with  = { period_end = 2025-03-31 }
given.sw_episodes = """
child, sw_id, sw_decom,   sw_reason
A1,    ,      2023-03-31,
A2,    ,      2023-04-01, MANAGE
A3,    SW11,  2023-04-01,
A4,    ,      2024-01-01,
A5,    SW11,  2023-04-01, MANAGE
A6,    SW11,  ,           MANAGE
A7,    SW11,  31/02/2023, MANAGE
A8,    ,      ZZ/ZZ/2019,
"""
finds.sw_episodes = [2, 3, 4, 6, 7]
*/

-- Whether unknown parts are written as they should be is for SW04STG1.
select row_id as sw_episodes_row
from sw_episodes
where (sw_decom is null and (sw_decom_wrong is null or sw_decom_wrong not like '%ZZ%'))
   or (sw_decom >= date '2023-04-01' and (sw_id is null or sw_reason is null))
