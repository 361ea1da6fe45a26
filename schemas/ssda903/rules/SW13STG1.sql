/*
code   = "SW13STG1"
says   = "The reason for the change of social worker is not one of the codes, or is blank for a worker who started in or after April 2023."
to_do  = "Record why the child got this social worker, by one of the codes."
table  = "sw_episodes"
about  = ["sw_reason", "sw_decom"]
weight = "error"
since  = 2025

[[example]]
shows = "any other word is found at any time; a blank is found from 1 April 2023"
given.sw_episodes = """
child, sw_decom,   sw_reason
A1,    2019-05-01, MANAGE
A1,    2019-05-01, FCONTA
A1,    2019-05-01, LEFTRL
A1,    2019-05-01, ORGRST
A1,    2019-05-01, TSPROC
A1,    2024-05-01, ABSENC
A1,    2024-05-01, CHCHAN
A1,    2024-05-01, PCCHAN
A1,    2024-05-01, SWDIED
A1,    2024-05-01, OTHERS
A2,    2019-05-01, HOLIDAY
A2,    2024-05-01, manage
A2,    ZZ/ZZ/2024, HOLIDAY
A3,    2023-03-31,
A3,    2023-04-01,
A3,    2024-05-01,
A3,    ZZ/ZZ/2024,
"""
finds.sw_episodes = [11, 12, 13, 15, 16]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_reason_wrong is not null
   or (sw_reason is null and sw_decom >= date '2023-04-01')
