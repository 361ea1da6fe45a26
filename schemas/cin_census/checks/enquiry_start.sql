/*
code   = "enquiry_start"
says   = "The section 47 enquiry has no start."
to_do  = "Record when the enquiry started: the census asks for it."
table  = "section47"
about  = ["s47_actual_start_date"]
weight = "error"

[[example]]
shows = "where no conference was held and none is awaited"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc, icpc_not_required
A1,          1,              ,                      ,                    1
A2,          1,              ,                      2025-05-01,          0
A3,          1,              ,                      ,                    0
A4,          1,              2025-05-01,            ,                    1
A5,          1,              ,                      ,
A6,          1,              ,                      ,                    FALSE
"""
finds.section47 = [1, 5]
*/

-- 8615 speaks of enquiries with a conference, 8740 of those that wait for one.
select row_id as section47_row
from section47
where s47_actual_start_date is null
  and date_of_initial_cpc is null
  and lower(coalesce(icpc_not_required, '')) not in ('0', 'false')
