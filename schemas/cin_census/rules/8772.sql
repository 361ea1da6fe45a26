/*
code   = "8772"
says   = "The pupil number is said to be unknown because the referral led to nothing (UN7), and a referral of the child went further."
to_do  = "Record the pupil number, or another reason why there is none."
table  = "cin_details"
about  = ["referral_nfa", "child_identifiers.upn_unknown"]
weight = "error"

[[example]]
shows = "every referral must have led to nothing"
given.child_identifiers = """
la_child_id, upn_unknown
A1,          UN7
A2,          UN7
A3,          UN6
A4,          UN7
"""
given.cin_details = """
la_child_id, cin_details_id, referral_nfa
A1,          1,              1
A1,          2,              TRUE
A2,          1,              true
A2,          2,              0
A3,          1,              0
A4,          1,
"""
finds.child_identifiers = [2, 4]
finds.cin_details = [4, 6]
*/

select
    child.row_id       as child_identifiers_row,
    cin_details.row_id as cin_details_row
from child_identifiers as child
join cin_details on cin_details.la_child_id = child.la_child_id
where child.upn_unknown = 'UN7'
  and lower(coalesce(cin_details.referral_nfa, '')) not in ('1', 'true')
