/*
code   = "8675Q"
says   = "The section 47 enquiry has been waiting for its initial conference for 15 working days or more at the end of the census year."
to_do  = "Record when the conference was held or that none is needed, or explain why it is late."
table  = "section47"
about  = ["date_of_initial_cpc", "icpc_not_required", "s47_actual_start_date"]
weight = "explain"

[[example]]
shows = "15 working days before 31 March 2023 was 10 March"
with  = { period_end = 2023-03-31 }
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc, icpc_not_required
A1,          1,              2023-03-10,            ,                    0
A2,          1,              2023-03-13,            ,                    0
A3,          1,              2023-03-10,            ,                    FALSE
A4,          1,              2023-03-10,            ,                    1
A5,          1,              2023-03-10,            2023-03-20,          0
A6,          1,              ,                      ,                    0
"""
finds.section47 = [1, 3]
*/

select row_id as section47_row
from section47
where date_of_initial_cpc is null
  and lower(icpc_not_required) in ('0', 'false')
  and working_days(s47_actual_start_date, :period_end) >= 15
