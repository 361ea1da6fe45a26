/*
title = "Referrals"
grain = "One row for each episode of need: a referral and what came of it."
key   = ["la", "la_child_id", "cin_details_id"]

# A referral is a re-referral if the child's referral before it, in this return or last year's, was at most twelve
# months ago. One that nothing was done about counts as a referral before it all the same; two on one day are one.
# Everything else is from `episodes_of_need`.

[keeps]
la                  = "none"
la_child_id         = "identifier"
cin_details_id      = "none"
number              = "none"
sex                 = "indirect"
age_referred        = "indirect"
ethnic_group        = "special"
cin_referral_date   = "none"
referral_source     = "special"
source_group        = "special"
primary_need_code   = "special"
primary_need        = "special"
referral_nfa        = "special"
is_nfa              = "none"
date_of_initial_cpc = "special"
cin_closure_date    = "none"
reason_for_closure  = "special"
closure_reason      = "special"
is_in_year          = "none"
is_closed_in_year   = "none"
is_open             = "none"
previous_referral   = "none"
days_since_previous = "none"
is_rereferral       = "none"
assessment_started  = "none"
days_to_assessment  = "none"
s47_started         = "special"
days_to_s47         = "special"

[[example]]
shows = "twelve months after the one before is a re-referral, a day later is none; last year's return is looked in too"
given.episodes_of_need = """
la_child_id, cin_details_id, number, cin_referral_date, is_nfa
A1,          1,              1,      2025-05-01,        true
A1,          2,              2,      2025-09-01,        false
A2,          1,              1,      2025-05-01,        false
A3,          1,              1,      2025-05-02,        false
A4,          1,              1,      2025-05-01,        false
A5,          1,              1,      2025-06-01,        false
A5,          2,              2,      2025-06-01,        false
A6,          1,              1,      ,                  false
A7,          1,              1,      2024-06-01,        false
"""
given.cin_details_last = """
la_child_id, cin_details_id, cin_referral_date
A2,          4,              2024-05-01
A2,          3,              2023-05-01
A3,          1,              2024-05-01
A4,          1,
A6,          1,              2025-01-01
A7,          1,              2024-06-01
A8,          1,              2025-04-30
"""
expect = """
la_child_id, cin_details_id, number, cin_referral_date, is_nfa, previous_referral, days_since_previous, is_rereferral
A1,          1,              1,      2025-05-01,        true,   ,                  ,                    false
A1,          2,              2,      2025-09-01,        false,  2025-05-01,        123,                 true
A2,          1,              1,      2025-05-01,        false,  2024-05-01,        365,                 true
A3,          1,              1,      2025-05-02,        false,  2024-05-01,        366,                 false
A4,          1,              1,      2025-05-01,        false,  ,                  ,                    false
A5,          1,              1,      2025-06-01,        false,  ,                  ,                    false
A5,          2,              2,      2025-06-01,        false,  ,                  ,                    false
A6,          1,              1,      ,                  false,  ,                  ,                    false
A7,          1,              1,      2024-06-01,        false,  ,                  ,                    false
"""
*/

with days as (
    select la_child_id, cin_referral_date from episodes_of_need
    where cin_referral_date is not null
    union
    select la_child_id, cin_referral_date from cin_details_last
    where la_child_id is not null and cin_referral_date is not null
),

-- A number for every day of referral, and the one before by the next number.
placed as (
    select la_child_id, cin_referral_date, row_number() over (order by la_child_id, cin_referral_date) as place
    from days
),

before as (
    select
        it.la_child_id,
        it.cin_referral_date,
        earlier.cin_referral_date                        as previous_referral,
        earlier.cin_referral_date + interval '12 months' as twelve_months_on
    from placed as it
    join placed as earlier on earlier.la_child_id = it.la_child_id and earlier.place = it.place - 1
)

select
    episode.*,
    before.previous_referral,
    days_between(before.previous_referral, episode.cin_referral_date)     as days_since_previous,
    coalesce(episode.cin_referral_date <= before.twelve_months_on, false) as is_rereferral
from episodes_of_need as episode
left join before on before.la_child_id = episode.la_child_id and before.cin_referral_date = episode.cin_referral_date
order by episode.la_child_id, episode.number
