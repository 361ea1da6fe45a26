/*
code   = "8569Q"
says   = "The referral came before the census year, and it is not said that it went further."
to_do  = "Record 0 where the referral went further; leave it out if it led to nothing before the year began."
table  = "cin_details"
about  = ["cin_referral_date", "referral_nfa"]
weight = "explain"

[[example]]
shows = "the last working day before the year still counts as within; 31 March 2025 was a Monday"
with  = { period_end = 2026-03-31 }
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_nfa
A1,          1,              2025-03-31,        1
A2,          1,              2025-03-30,        1
A3,          1,              2025-03-28,        true
A4,          1,              2025-03-28,        0
A5,          1,              2025-03-28,        False
A6,          1,              2025-03-28,
A7,          1,              ,                  1
"""
finds.cin_details = [2, 3, 6]

[[example]]
shows = "at Easter 2024 the last working day was Thursday 28 March"
with  = { period_end = 2025-03-31 }
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, referral_nfa
A1,          1,              2024-03-28,        1
A2,          1,              2024-03-27,        1
A3,          1,              2024-03-30,        1
"""
finds.cin_details = [2]
*/

select row_id as cin_details_row
from cin_details
where working_days(cin_referral_date, :year_before) >= 1
  and lower(coalesce(referral_nfa, '')) not in ('0', 'false')
