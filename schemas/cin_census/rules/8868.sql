/*
code   = "8868"
says   = "The case was closed, and a section 47 enquiry in it has neither an initial conference nor the word that none is needed, or has both."
to_do  = "Record when the conference was held, or that none is needed: one of the two."
table  = "section47"
about  = ["date_of_initial_cpc", "icpc_not_required", "cin_details.cin_closure_date"]
weight = "error"

[[example]]
shows = "one of the two is right"
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc, icpc_not_required
A1,          1,              ,                    0
A1,          1,              ,                    1
A1,          1,              ,                    TRUE
A1,          1,              2025-05-01,          0
A1,          1,              2025-05-01,          1
A1,          1,              ,
A1,          2,              ,                    0
"""
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date
A1,          1,              2025-06-01
A1,          2,
"""
finds.section47 = [1, 5, 6]
finds.cin_details = [1]
*/

select
    section47.row_id   as section47_row,
    cin_details.row_id as cin_details_row
from section47
join cin_details
    on cin_details.la_child_id = section47.la_child_id
    and cin_details.cin_details_id = section47.cin_details_id
where cin_details.cin_closure_date is not null
  and (section47.date_of_initial_cpc is not null) = (lower(coalesce(section47.icpc_not_required, '')) in ('1', 'true'))
