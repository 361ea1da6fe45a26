/*
code   = "8610"
says   = "The referral went further, and the child's primary need is blank."
to_do  = "Record the primary need as it was assessed at the start of the episode: N0 to N9."
table  = "cin_details"
about  = ["primary_need_code", "referral_nfa"]
weight = "error"

[[example]]
shows = "only where the referral went further"
given.cin_details = """
la_child_id, cin_details_id, referral_nfa, primary_need_code
A1,          1,              0,
A2,          1,              False,
A3,          1,              1,
A4,          1,              0,            N1
A5,          1,              ,
"""
finds.cin_details = [1, 2]
*/

select row_id as cin_details_row
from cin_details
where lower(referral_nfa) in ('0', 'false')
  and primary_need_code is null
