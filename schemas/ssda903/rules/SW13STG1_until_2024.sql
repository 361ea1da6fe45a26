/*
code   = "SW13STG1"
says   = "The reason for the change of social worker is blank or not one of the codes."
to_do  = "Record why the child got this social worker, by one of the codes."
table  = "sw_episodes"
about  = ["sw_reason"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "a blank and any other word are found; the ten codes are not"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_reason
A1,    MANAGE
A1,    FCONTA
A1,    LEFTRL
A1,    ORGRST
A1,    TSPROC
A1,    ABSENC
A1,    CHCHAN
A1,    PCCHAN
A1,    SWDIED
A1,    OTHERS
A2,    HOLIDAY
A2,    manage
A2,
"""
finds.sw_episodes = [11, 12, 13]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_reason is null
   or sw_reason_wrong is not null
