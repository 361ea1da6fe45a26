/*
code   = "8568"
says   = "Whether the referral led to no further action is blank or neither yes nor no."
to_do  = "Record 1 (or true) where nothing more was done after the referral, and 0 (or false) everywhere else."
table  = "cin_details"
about  = ["referral_nfa"]
weight = "error"

[[example]]
shows = "numbers and words are fine in any capitals; a blank and anything else is found"
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              0
A2,          1,              1
A3,          1,              true
A4,          1,              False
A5,          1,
A6,          1,              2
A7,          1,              yes
A8,          1,              TRUE
"""
finds.cin_details = [5, 6, 7]
*/

select row_id as cin_details_row
from cin_details
where referral_nfa is null
   or lower(referral_nfa) not in ('0', '1', 'false', 'true')
