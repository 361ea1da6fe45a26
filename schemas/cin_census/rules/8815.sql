/*
code   = "8815"
says   = "The child has more than one open case."
to_do  = "Close the cases that have ended: one at the most is open."
table  = "cin_details"
about  = ["cin_closure_date"]
weight = "error"

[[example]]
shows = "referrals that led to nothing are never open; rows that do not say whose they are belong to nobody"
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date, referral_nfa
A1,          1,              ,                 0
A1,          2,              ,                 false
A2,          1,              ,                 0
A2,          2,              ,                 1
A3,          1,              ,                 0
A3,          2,              2025-06-01,       0
A4,          1,              ,
A4,          2,              ,                 0
A5,          1,              ,                 FALSE
A5,          2,              ,                 0
,            1,              ,                 0
,            2,              ,                 0
"""
finds.cin_details = [1, 2, 9, 10]
*/

with opened as (
    select row_id, count(*) over (partition by la_child_id) as episodes
    from cin_details
    where cin_closure_date is null
      and lower(referral_nfa) in ('0', 'false')
      and la_child_id is not null
)

select row_id as cin_details_row
from opened
where episodes > 1
