/*
code   = "dates_cin_episodes"
says   = "The episode of need was closed before the child was referred."
to_do  = "Put right the date of the referral or the date it was closed."
table  = "cin_episodes"
about  = ["cine_referral_date", "cine_close_date"]
weight = "error"

[[example]]
shows = "an episode may be closed on the day of the referral, and may still be open"
given.cin_episodes = """
cine_referral_id, cine_referral_date, cine_close_date
R1,               2019-02-01,         2019-01-31
R2,               2019-02-01,         2019-02-01
R3,               2019-02-01,
"""
finds.cin_episodes = [1]
*/

select row_id as cin_episodes_row
from cin_episodes
where cine_close_date < cine_referral_date
