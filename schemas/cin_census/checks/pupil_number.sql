/*
code   = "pupil_number"
says   = "The child has neither a pupil number nor a reason why there is none."
to_do  = "Look the pupil number up, or record why there is none: UN1 to UN7."
table  = "child_identifiers"
about  = ["upn"]
weight = "explain"

[[example]]
shows = "of unborn and younger children, and of referrals that led to nothing"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, person_birth_date, upn,           upn_unknown
A1,          2020-08-31,        ,
A2,          2020-09-01,        ,
A3,          2020-09-01,        ,              UN1
A4,          2020-09-01,        A000000000000,
A5,          ,                  ,
A6,          2015-01-01,        ,
A7,          2015-01-01,        ,
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              0
A2,          1,              0
A3,          1,              0
A4,          1,              0
A5,          1,              0
A6,          1,              1
A7,          1,              False
"""
finds.child_identifiers = [2, 5, 6]
*/

-- 8770Q speaks of children of school age whose referral went further.
select row_id as child_identifiers_row
from child_identifiers
where upn is null
  and upn_unknown is null
  and (
      person_birth_date is null
      or person_birth_date > :school_age
      or la_child_id not in (
          select la_child_id from cin_details where lower(referral_nfa) in ('0', 'false') and la_child_id is not null
      )
  )
