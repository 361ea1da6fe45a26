/*
code   = "8540"
says   = "A born child with a referral that went further has no disability code, or one that is not of the list."
to_do  = "Record the child's disabilities with the codes of the census; NONE is for a child with no disability."
table  = "child_identifiers"
about  = ["person_birth_date", "disabilities.disability", "cin_details.referral_nfa"]
weight = "error"
may_lack = ["disabilities"]

[[example]]
shows = "a missing or wrong code is found, together with the referrals that ask for it"
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2015-01-01
A2,          2015-01-01
A3,          2015-01-01
A4,
A5,          2015-01-01
"""
given.disabilities = """
la_child_id, disability
A1,          NONE
A2,          ABC
A2,          MOB
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              0
A2,          1,              false
A3,          1,              1
A3,          2,              0
A4,          1,              0
A5,          1,              true
"""
finds.child_identifiers = [2, 3]
finds.disabilities = [2]
finds.cin_details = [2, 4]
*/

select
    child.row_id as child_identifiers_row,
    disabilities.row_id as disabilities_row,
    cin_details.row_id as cin_details_row
from child_identifiers as child
join cin_details
    on cin_details.la_child_id = child.la_child_id
left join disabilities
    on disabilities.la_child_id = child.la_child_id
where child.person_birth_date is not null
  and lower(cin_details.referral_nfa) in ('0', 'false')
  and (disabilities.disability is null or disabilities.disability_wrong is not null)
