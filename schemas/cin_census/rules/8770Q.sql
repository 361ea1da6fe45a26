/*
code   = "8770Q"
says   = "A child of school age whose referral went further has neither a pupil number nor a reason why there is none."
to_do  = "Look the pupil number up, or record why there is none: UN2 to UN6, or UN7 for a referral that led to nothing."
table  = "child_identifiers"
about  = ["upn"]
weight = "explain"
since  = 2025

[[example]]
shows = "school age by the last birthday that counts; each reason but UN1; one referral that went further is enough"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, person_birth_date, upn,           upn_unknown
A1,          2020-08-31,        ,
A2,          2020-09-01,        ,
A3,          2020-08-31,        A000000000000,
A4,          2020-08-31,        ,              UN1
A5,          2020-08-31,        ,              UN2
A6,          2020-08-31,        ,              UN3
A7,          2020-08-31,        ,              UN4
A8,          2020-08-31,        ,              UN5
A9,          2020-08-31,        ,              UN6
A10,         2020-08-31,        ,              UN7
A11,         2020-08-31,        ,
A12,         2020-08-31,        ,
A13,         ,                  ,
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              0
A2,          1,              0
A3,          1,              0
A4,          1,              false
A5,          1,              0
A6,          1,              0
A7,          1,              0
A8,          1,              0
A9,          1,              0
A10,         1,              0
A11,         1,              1
A12,         1,              true
A12,         2,              FALSE
A13,         1,              0
,            1,              0
"""
finds.child_identifiers = [1, 4, 12]
*/

select row_id as child_identifiers_row
from child_identifiers
where person_birth_date <= :school_age
  and upn is null
  and (upn_unknown is null or upn_unknown not in ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7'))
  and la_child_id in (
      select la_child_id from cin_details where lower(referral_nfa) in ('0', 'false') and la_child_id is not null
  )
