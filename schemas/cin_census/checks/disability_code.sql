/*
code   = "disability_code"
says   = "The disability is not one of the codes."
to_do  = "Record the disability with a code of the census, or take it away."
table  = "disabilities"
about  = ["disability"]
weight = "error"

[[example]]
shows = "of children whom the rule 8540 passes over: unborn, or with no referral that went further"
given.disabilities = """
la_child_id, disability
A1,          ABC
A2,          ABC
A3,          ABC
A4,          NONE
A4,
"""
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2015-01-01
A2,
A3,          2015-01-01
A4,
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              0
A2,          1,              false
A3,          1,              1
A4,          1,              0
"""
finds.disabilities = [2, 3]
*/

with asked as (
    select child.la_child_id
    from child_identifiers as child
    join cin_details on cin_details.la_child_id = child.la_child_id
    where child.person_birth_date is not null
      and lower(cin_details.referral_nfa) in ('0', 'false')
)

-- 8540 speaks of born children whose referral went further; here are the others.
select row_id as disabilities_row
from disabilities
where disability_wrong is not null
  and la_child_id not in (select la_child_id from asked where la_child_id is not null)
