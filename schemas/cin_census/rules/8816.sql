/*
code   = "8816"
says   = "The child's open case is not the latest one."
to_do  = "Close the case if it has ended, or correct the date of the later referral."
table  = "cin_details"
about  = ["cin_referral_date", "cin_closure_date"]
weight = "error"

[[example]]
shows = "the open case and the latest one are found; what was closed or led to nothing may lie before; rows without a child are nobody's"
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, cin_closure_date, referral_nfa
A1,          1,              2025-05-01,        ,                 0
A1,          2,              2025-06-01,        2025-07-01,       0
A1,          3,              2025-05-20,        2025-05-21,       0
A2,          1,              2025-05-01,        2025-05-31,       0
A2,          2,              2025-06-01,        ,                 0
A3,          1,              2025-05-01,        ,                 1
A3,          2,              2025-06-01,        ,                 0
A4,          1,              2025-05-01,        ,                 FALSE
A4,          2,              2025-05-02,        ,                 true
A5,          1,              2025-05-01,        ,                 0
A5,          2,              2025-05-01,        ,                 0
A6,          1,              ,                  ,                 0
A6,          2,              2025-05-01,        ,                 0
,            1,              2025-05-01,        ,                 0
,            2,              2025-06-01,        ,                 0
"""
finds.cin_details = [1, 2, 8, 9]
*/

with ranked as (
    select
        row_id,
        la_child_id,
        cin_referral_date,
        cin_closure_date,
        referral_nfa,
        max(cin_referral_date) over (partition by la_child_id) as latest
    from cin_details
    where cin_referral_date is not null
      and la_child_id is not null
),

opened as (
    select row_id, la_child_id, latest
    from ranked
    where cin_closure_date is null
      and lower(referral_nfa) in ('0', 'false')
      and cin_referral_date < latest
)

select row_id as cin_details_row
from opened

union

select ranked.row_id as cin_details_row
from ranked
join opened on opened.la_child_id = ranked.la_child_id and opened.latest = ranked.cin_referral_date
