/*
code   = "8839"
says   = "There is more than one open section 47 enquiry in the episode."
to_do  = "Record when the conferences were held, or that none is needed: one enquiry at the most is open."
table  = "section47"
about  = ["date_of_initial_cpc", "icpc_not_required"]
weight = "error"

[[example]]
shows = "a conference, or none needed, ends the enquiry"
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc, icpc_not_required
A1,          1,              ,                    0
A1,          1,              ,
A1,          1,              ,                    1
A2,          1,              ,                    0
A2,          1,              ,                    TRUE
A3,          1,              ,                    0
A3,          2,              ,                    0
A4,          1,              ,                    0
A4,          1,              2025-05-01,          0
"""
finds.section47 = [1, 2]
*/

with opened as (
    select row_id, count(*) over (partition by la_child_id, cin_details_id) as enquiries
    from section47
    where date_of_initial_cpc is null
      and lower(coalesce(icpc_not_required, '')) not in ('1', 'true')
)

select row_id as section47_row
from opened
where enquiries > 1
