/*
code   = "8820"
says   = "The referral came while another case of the child was open."
to_do  = "Correct the dates: one case is closed before the next referral opens another."
table  = "cin_details"
about  = ["cin_referral_date", "cin_closure_date"]
weight = "error"

[[example]]
shows = "up to the day before the closure; open cases go on to the end of the year, those that led to nothing do not"
with  = { period_end = 2026-03-31 }
given.cin_details = """
la_child_id, cin_details_id, cin_referral_date, cin_closure_date, referral_nfa
A1,          1,              2025-05-01,        2025-06-01,       0
A1,          2,              2025-05-31,        2025-07-01,       0
A2,          1,              2025-05-01,        2025-06-01,       0
A2,          2,              2025-06-01,        2025-07-01,       0
A3,          1,              2025-05-01,        ,                 false
A3,          2,              2026-03-30,        ,                 1
A4,          1,              2025-05-01,        ,                 0
A4,          2,              2026-03-31,        ,                 0
A5,          1,              2025-05-01,        ,                 1
A5,          2,              2025-06-01,        ,                 0
A6,          1,              2025-05-01,        2025-06-01,       0
A6,          2,              2025-05-01,        2025-06-01,       0
A7,          1,              2025-05-01,        ,                 0
A8,          1,              2025-05-01,        ,                 0
A9,          1,              2025-05-01,        ,                 0
A9,          2,              2026-03-30,        2026-03-31,       0
A10,         1,              2025-05-01,        ,                 FALSE
A10,         2,              2025-06-01,        2025-06-02,       0
A11,         1,              2025-05-01,        ,
A11,         2,              2025-06-01,        2025-06-02,       0
"""
finds.cin_details = [1, 2, 5, 6, 11, 12, 15, 16, 17, 18]
*/

with episodes as (
    select
        row_id,
        la_child_id,
        cin_referral_date as began,
        case
            when cin_closure_date is not null          then cin_closure_date
            when lower(referral_nfa) in ('0', 'false') then :period_end
        end as ended
    from cin_details
),

overlaps as (
    select inner_one.row_id as inner_row, outer_one.row_id as outer_row
    from episodes as inner_one
    join episodes as outer_one on outer_one.la_child_id = inner_one.la_child_id
    where outer_one.row_id <> inner_one.row_id
      and inner_one.began >= outer_one.began
      and inner_one.began < outer_one.ended
)

select inner_row as cin_details_row
from overlaps

union

select outer_row as cin_details_row
from overlaps
